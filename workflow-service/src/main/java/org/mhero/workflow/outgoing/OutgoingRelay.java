package org.mhero.workflow.outgoing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.mhero.workflow.outgoing.Outgoing.Kind;
import org.mhero.workflow.outgoing.OutgoingRepository.Claimed;

/**
 * Sends what waits and forgets what was accepted. A crash between the two sends a request again:
 * the receiver knows it by its identifier. Many replicas may send; a claimed request is left alone.
 */
@ApplicationScoped
class OutgoingRelay implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutgoingRelay.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final OutgoingRepository rows;
  private final OutgoingBox box;
  private final GatewayClient gateway;
  private final OutgoingConfig config;
  private final Event<OutgoingRefused> refused;
  private final ExecutorService senders;
  private volatile boolean stopping;
  private final Thread thread = Thread.ofPlatform().daemon().name("outgoing-relay").unstarted(this);

  OutgoingRelay(
      OutgoingRepository rows,
      OutgoingBox box,
      GatewayClient gateway,
      OutgoingConfig config,
      Event<OutgoingRefused> refused) {
    this.rows = rows;
    this.box = box;
    this.gateway = gateway;
    this.config = config;
    this.refused = refused;
    this.senders =
        Executors.newFixedThreadPool(
            config.parallel(), Thread.ofPlatform().daemon().name("outgoing-", 0).factory());
  }

  void start(@Observes StartupEvent event) {
    if (config.send()) {
      thread.start();
    }
  }

  /** Takes nothing more and keeps what came of the requests under way. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    box.wake();
    if (thread.isAlive() && !thread.join(STOPPING)) {
      LOG.warn("Stops with requests unanswered; they are sent again");
      thread.interrupt();
    }
    senders.shutdownNow();
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        if (!sendSome()) {
          box.await(LOOK);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The relay ends with its service");
    }
  }

  /** Sends what is due now; tells whether anything was accepted or refused. */
  private boolean sendSome() throws InterruptedException {
    try {
      List<Claimed> claimed =
          QuarkusTransaction.requiringNew().call(() -> rows.claim(config.batch(), LEASE));
      return !claimed.isEmpty() && settle(claimed, sent(claimed));
    } catch (RuntimeException e) {
      LOG.warnf("Requests wait, the database gives or takes none: %s", e.getMessage());
      return false;
    }
  }

  private List<Integer> sent(List<Claimed> claimed) throws InterruptedException {
    List<Future<Integer>> under = new ArrayList<>();
    for (Claimed one : claimed) {
      under.add(senders.submit(() -> gateway.post(one.request())));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> one : under) {
      try {
        statuses.add(one.get());
      } catch (ExecutionException e) {
        LOG.error("A request could not be made", e.getCause());
        statuses.add(500);
      }
    }
    return statuses;
  }

  private boolean settle(List<Claimed> claimed, List<Integer> statuses) {
    List<Long> accepted = new ArrayList<>();
    boolean progress = false;
    for (int i = 0; i < claimed.size(); i++) {
      Claimed one = claimed.get(i);
      int status = statuses.get(i);
      switch (Answered.of(status, one.request().kind())) {
        case ACCEPTED -> accepted.add(one.seq());
        case REFUSED -> {
          refuse(one, status);
          progress = true;
        }
        case AGAIN -> again(one, status);
      }
    }
    if (!accepted.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> rows.accepted(accepted));
    }
    return progress || !accepted.isEmpty();
  }

  private void again(Claimed one, int status) {
    long seconds =
        Math.min(config.longestPause().toSeconds(), 1L << Math.min(one.attempts() - 1, 10));
    if (one.attempts() == 1 || one.attempts() % 10 == 0) {
      LOG.warnf(
          "A request of session %s waits after attempt %d, status %d",
          one.request().session(), one.attempts(), status);
    }
    QuarkusTransaction.requiringNew().run(() -> rows.again(one.seq(), Duration.ofSeconds(seconds)));
  }

  private void refuse(Claimed one, int status) {
    LOG.warnf(
        "A request (%s) of session %s was refused, status %d",
        one.request().kind(), one.request().session(), status);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              rows.accepted(List.of(one.seq()));
              if (one.request().kind() == Kind.MESSAGE) {
                refused.fire(new OutgoingRefused(one.request().session(), status));
              }
            });
  }
}
