package org.mhero.workflow.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.library.FlowLibrary;
import org.mhero.workflow.session.SessionService;
import org.mhero.workflow.webhook.Calls;
import org.mhero.workflow.webhook.Tapes;

/**
 * Starts the workers of a campaign, a hundred in each transaction, and keeps how far it has come in
 * the same transaction: cut short anywhere, it goes on where it stopped. One replica works on a
 * campaign at a time; its lease runs out when it dies.
 */
@ApplicationScoped
class CampaignStarter {
  private static final Logger LOG = Logger.getLogger(CampaignStarter.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int BATCH = 100;
  private static final int LONGEST_PAUSE = 60;

  private final CampaignRepository campaigns;
  private final CampaignTasks tasks;
  private final Audiences audiences;
  private final SessionService sessions;
  private final FlowLibrary library;
  private final Calls calls;

  CampaignStarter(
      CampaignRepository campaigns,
      CampaignTasks tasks,
      Audiences audiences,
      SessionService sessions,
      FlowLibrary library,
      Calls calls) {
    this.campaigns = campaigns;
    this.tasks = tasks;
    this.audiences = audiences;
    this.sessions = sessions;
    this.library = library;
    this.calls = calls;
  }

  /** Works on the oldest campaign that waits; tells whether there was one. */
  boolean startNext() {
    Optional<Campaign> claimed =
        QuarkusTransaction.requiringNew().call(() -> campaigns.claim(LEASE));
    claimed.ifPresent(this::tryStart);
    return claimed.isPresent();
  }

  private void tryStart(Campaign campaign) {
    try {
      start(campaign);
    } catch (AppException e) {
      if (e.code().retryable()) {
        pause(campaign, e);
      } else {
        LOG.warnf("Campaign %s failed: %s", campaign.task(), e.detail());
        tasks.end(campaign.task(), CampaignStatus.FAILED, e.detail());
      }
    } catch (RuntimeException e) {
      pause(campaign, e);
    }
  }

  private void pause(Campaign campaign, RuntimeException why) {
    Duration pause =
        Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(campaign.attempts(), 6)));
    LOG.warnf("Campaign %s waits %s: %s", campaign.task(), pause, why.getMessage());
    QuarkusTransaction.requiringNew().run(() -> campaigns.release(campaign.task(), pause));
  }

  private void start(Campaign campaign) {
    Flow flow =
        library
            .current(campaign.flow())
            .orElseThrow(() -> AppException.unprocessable("The flow is gone"));
    List<Worker> workers =
        audiences.of(campaign.audience()).stream()
            .filter(worker -> worker.id().compareTo(campaign.doneTo()) > 0)
            .toList();
    int before = campaigns.sessions(campaign.task());
    int all = before + workers.size();
    tasks.begin(campaign.task(), all);
    var start = new SessionService.Start(campaign.task(), flow, campaign.closesAt(), all > 1);
    for (int from = 0; from < workers.size(); from += BATCH) {
      List<Worker> some = workers.subList(from, Math.min(from + BATCH, workers.size()));
      boolean going =
          calls.settled(
              tapes -> QuarkusTransaction.requiringNew().call(() -> startSome(start, some, tapes)));
      if (!going) {
        return;
      }
    }
    QuarkusTransaction.requiringNew().run(() -> campaigns.startedAll(campaign.task()));
    LOG.infof("Campaign %s has started %d workers", campaign.task(), all);
  }

  /** One transaction; false when the campaign was cancelled meanwhile. */
  private boolean startSome(SessionService.Start start, List<Worker> workers, Tapes tapes) {
    if (campaigns.open(start.campaign()).isEmpty()) {
      return false;
    }
    sessions.startAll(start, workers, tapes);
    campaigns.advanced(start.campaign(), workers.getLast().id(), LEASE);
    return true;
  }
}
