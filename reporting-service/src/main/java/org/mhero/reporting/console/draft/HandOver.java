package org.mhero.reporting.console.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Task;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.ReportingConfig;
import org.mhero.reporting.console.audience.Groups;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.layout.ConsoleConfig;

/**
 * Hands a planned send over to messaging or workflow. The audience and the request carry the id of
 * the draft, so that a second try after a broken line changes nothing.
 */
@ApplicationScoped
public class HandOver {
  private static final Logger LOG = Logger.getLogger(HandOver.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final Fhir fhir;
  private final DraftRepository repository;
  private final ConsoleConfig config;
  private final ReportingConfig reporting;
  private final Clock clock;

  HandOver(
      Fhir fhir,
      DraftRepository repository,
      ConsoleConfig config,
      ReportingConfig reporting,
      Clock clock) {
    this.fhir = fhir;
    this.repository = repository;
    this.config = config;
    this.reporting = reporting;
    this.clock = clock;
  }

  /** Tries it; a service that is away is tried again, a refusal goes back to the writer. */
  public void tryNow(Draft draft) {
    try {
      repository.sent(draft.id(), handOver(draft), clock.instant());
    } catch (AppException e) {
      Instant now = clock.instant();
      if (e.code().retryable() || e.code().status() >= 500) {
        LOG.warnf("The send %s is tried again: %s", draft.id(), e.detail());
        repository.later(draft.id(), now.plus(PAUSE));
      } else {
        LOG.warnf("The send %s was refused: %s", draft.id(), e.detail());
        repository.giveBack(draft.id(), Draft.State.PLANNED, e.detail(), null, now);
      }
    }
  }

  private String handOver(Draft draft) {
    String group = draft.id().toString();
    fhir.put(Groups.group(group, draft.body().name(), draft.body().chosen()));
    DraftBody.Survey survey = draft.body().survey();
    if (draft.body().kind() == DraftBody.Kind.SURVEY && survey != null) {
      Task task = Requests.survey(draft, group, survey.flow(), closes(draft.body()));
      return "Task/" + id(fhir.create(Task.class, task).getIdElement().getIdPart());
    }
    CommunicationRequest request = Requests.message(draft, group, config.languages());
    String stored = fhir.create(CommunicationRequest.class, request).getIdElement().getIdPart();
    return "CommunicationRequest/" + id(stored);
  }

  private static String id(@org.jspecify.annotations.Nullable String id) {
    if (id == null) {
      throw new IllegalStateException("A stored resource came back without an id");
    }
    return id;
  }

  private @org.jspecify.annotations.Nullable Date closes(DraftBody body) {
    LocalDateTime closes = body.closes();
    return closes == null ? null : Date.from(closes.atZone(reporting.zone()).toInstant());
  }
}
