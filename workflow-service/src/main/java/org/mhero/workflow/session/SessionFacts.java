package org.mhero.workflow.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.SessionChanged;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.RunResultChanged;
import org.mhero.workflow.engine.Result;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Questions;

/** What one step of a session has to tell the rest of the suite (docs/events.md). */
final class SessionFacts {
  private SessionFacts() {}

  /** The events in their order: the start, the answers, the end. */
  static List<Event> of(Advance advance, Assets assets, Instant at) {
    List<Event> facts = new ArrayList<>();
    if (advance.started()) {
      facts.add(changed(advance, SessionChanged.Status.STARTED, null, at));
    }
    for (FlowEvent.Logged logged : advance.sprint().events()) {
      if (logged.event() instanceof RunResultChanged result) {
        AnswerRecorded answer = answer(advance, logged, result, assets);
        if (answer != null) {
          facts.add(answer);
        }
      }
    }
    SessionChanged.Status end = end(advance.outcome());
    if (end != null) {
      facts.add(changed(advance, end, advance.why(), at));
    }
    return facts;
  }

  private static SessionChanged.@Nullable Status end(Status outcome) {
    return switch (outcome) {
      case ACTIVE, WAITING -> null;
      case COMPLETED -> SessionChanged.Status.COMPLETED;
      case EXPIRED -> SessionChanged.Status.EXPIRED;
      case FAILED -> SessionChanged.Status.FAILED;
      case INTERRUPTED -> SessionChanged.Status.INTERRUPTED;
    };
  }

  private static SessionChanged changed(
      Advance advance, SessionChanged.Status status, @Nullable String reason, Instant at) {
    StoredSession session = advance.before();
    Owner owner = session.owner();
    return new SessionChanged(
        session.id(),
        session.flow(),
        owner.campaign(),
        owner.practitioner(),
        owner.contact(),
        status,
        reason,
        at);
  }

  /** The answer behind a result; a result nobody wrote, as after a timeout, is none. */
  private static @Nullable AnswerRecorded answer(
      Advance advance, FlowEvent.Logged logged, RunResultChanged result, Assets assets) {
    Run run =
        advance.sprint().session().runs().stream()
            .filter(candidate -> candidate.uuid().equals(logged.runUuid()))
            .findFirst()
            .orElseThrow();
    String key = Texts.snake(result.name());
    Result saved = Objects.requireNonNull(run.results().get(key));
    if (result.value().isEmpty() && (saved.input() == null || saved.input().isEmpty())) {
      return null;
    }
    Flow flow = assets.flow(run.flow().uuid(), run.revision());
    String node = String.valueOf(logged.nodeUuid());
    BigDecimal number = Numbers.strict(result.value());
    Owner owner = advance.before().owner();
    return new AnswerRecorded(
        advance.before().id(),
        run.flow().uuid(),
        owner.campaign(),
        owner.practitioner(),
        key,
        result.whole(),
        number,
        result.category().isEmpty() ? null : result.category(),
        flow == null || Questions.understood(flow, node, result.category()),
        logged.createdOn());
  }
}
