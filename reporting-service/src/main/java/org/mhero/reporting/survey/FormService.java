package org.mhero.reporting.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/**
 * What a survey asks. Told by workflow, kept, and asked again after a while; while workflow is away
 * the last answer stands, and without any the results are shown with the keys of the questions.
 */
@ApplicationScoped
class FormService {
  private static final Logger LOG = Logger.getLogger(FormService.class);
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** How long workflow is left alone after it did not answer. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final FormRepository repository;
  private final WorkflowClient workflow;
  private final Clock clock;
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  FormService(FormRepository repository, WorkflowClient workflow, Clock clock) {
    this.repository = repository;
    this.workflow = workflow;
    this.clock = clock;
  }

  /** The form of a campaign, or of a flow that keywords start. */
  SurveyForm form(String id) {
    Optional<FormRepository.Campaign> campaign = campaign(id);
    String flow =
        campaign
            .map(FormRepository.Campaign::flow)
            .filter(uuid -> !uuid.isEmpty())
            .or(() -> repository.flowOf(id))
            .orElse("");
    Optional<FormRepository.Flow> told = flow.isEmpty() ? Optional.empty() : flow(flow);
    String name =
        campaign
            .map(FormRepository.Campaign::name)
            .orElseGet(() -> told.map(FormRepository.Flow::name).orElse(""));
    return new SurveyForm(
        flow,
        name,
        campaign.map(FormRepository.Campaign::closesAt).orElse(null),
        told.map(FormRepository.Flow::questions).orElse(List.of()));
  }

  private Optional<FormRepository.Campaign> campaign(String id) {
    Optional<FormRepository.Campaign> kept = repository.campaign(id);
    if (kept.filter(campaign -> fresh(campaign.fetchedAt())).isPresent()) {
      return kept;
    }
    return ask("campaign/" + id, () -> workflow.campaign(id))
        .map(
            told -> {
              FormRepository.Campaign campaign = FormMapper.campaign(told, clock.instant());
              repository.keep(id, campaign);
              return campaign;
            })
        .or(() -> kept);
  }

  private Optional<FormRepository.Flow> flow(String uuid) {
    Optional<FormRepository.Flow> kept = repository.flow(uuid);
    if (kept.filter(flow -> fresh(flow.fetchedAt())).isPresent()) {
      return kept;
    }
    return ask("flow/" + uuid, () -> workflow.flow(uuid))
        .map(
            told -> {
              FormRepository.Flow flow = FormMapper.flow(told, clock.instant());
              repository.keep(uuid, flow);
              return flow;
            })
        .or(() -> kept);
  }

  private boolean fresh(Instant fetchedAt) {
    return fetchedAt.plus(FRESH).isAfter(clock.instant());
  }

  /** Asks unless workflow, or this very thing, was found missing a moment ago. */
  private <T> Optional<T> ask(String what, Supplier<Optional<T>> question) {
    Instant now = clock.instant();
    notBefore.values().removeIf(until -> !until.isAfter(now));
    if (notBefore.containsKey(what)) {
      return Optional.empty();
    }
    try {
      Optional<T> answer = question.get();
      if (answer.isEmpty()) {
        notBefore.put(what, now.plus(PAUSE));
      }
      return answer;
    } catch (AppException e) {
      LOG.warnf("Results are shown without the newest questions: %s", e.detail());
      notBefore.put(what, now.plus(PAUSE));
      return Optional.empty();
    }
  }
}
