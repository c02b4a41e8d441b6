package org.mhero.workflow.session;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.mhero.workflow.database.DatabaseException;
import org.mhero.workflow.webhook.Calls;

/** Lets sessions fall due: wait timeouts, expiry and the closing of campaigns. */
@ApplicationScoped
class SessionJob {
  private static final Logger LOG = Logger.getLogger(SessionJob.class);
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SessionRepository sessions;
  private final SessionService service;
  private final Calls calls;
  private final Clock clock;

  SessionJob(SessionRepository sessions, SessionService service, Calls calls, Clock clock) {
    this.sessions = sessions;
    this.service = service;
    this.calls = calls;
    this.clock = clock;
  }

  @Scheduled(
      every = "${mhero.workflow.due-look:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void fallDue() {
    List<SessionRepository.Waiting> due;
    do {
      due = sessions.due(clock.instant(), BATCH);
    } while (allDone(due) && due.size() == BATCH);
  }

  /** Each in its own transaction; one that fails is logged and does not hold up the others. */
  private boolean allDone(List<SessionRepository.Waiting> due) {
    boolean all = true;
    for (SessionRepository.Waiting one : due) {
      try {
        calls.settle(tapes -> service.fallDue(one, tapes));
      } catch (RuntimeException e) {
        LOG.errorf(e, "Session %s is due and could not go on", one.id());
        postpone(one);
        all = false;
      }
    }
    return all;
  }

  private void postpone(SessionRepository.Waiting one) {
    try {
      sessions.postpone(one.id(), clock.instant().plus(PAUSE));
    } catch (DatabaseException e) {
      LOG.debugf("Session %s stays due: %s", one.id(), e.getMessage());
    }
  }
}
