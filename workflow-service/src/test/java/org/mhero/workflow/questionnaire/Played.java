package org.mhero.workflow.questionnaire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Input;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.GroupDef;

/** A survey somebody has answered as far as the answers went. */
record Played(Flow flow, Session session, List<String> told) {
  private static final Instant BEGIN = Instant.parse("2025-03-10T06:15:30Z");

  static Played of(Flow flow, String language, String... answers) {
    AtomicInteger ticks = new AtomicInteger();
    Environment environment =
        new Environment(
            Environment.DateFormat.DAY_FIRST,
            "tt:mm",
            java.time.ZoneId.of("UTC"),
            List.of("eng", "fra"),
            null,
            '.',
            ',');
    Engine engine =
        new Engine(
            assets(flow),
            environment,
            new Injectables(
                () -> BEGIN.plusSeconds(ticks.getAndIncrement()),
                () -> "01957f00-0000-7000-8000-%012d".formatted(ticks.incrementAndGet()),
                () -> 0.5),
            Limits.DEFAULT);
    Contact contact =
        new Contact(
            "0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20",
            "Ann",
            language,
            BEGIN.atOffset(ZoneOffset.UTC),
            null,
            List.of(),
            Map.of());
    List<String> told = new ArrayList<>();
    Sprint sprint = engine.start(contact, Trigger.manual(flow.ref(), BEGIN, "api"));
    note(sprint, told);
    for (String answer : answers) {
      Input input = new Input("msg-" + ticks.incrementAndGet(), BEGIN, answer);
      sprint = engine.resume(sprint.session(), sprint.contact(), new Resume.Msg(BEGIN, input));
      note(sprint, told);
    }
    return new Played(flow, sprint.session(), told);
  }

  private static void note(Sprint sprint, List<String> told) {
    for (FlowEvent.Logged logged : sprint.events()) {
      if (logged.event() instanceof FlowEvent.MsgCreated message) {
        told.add(message.text());
      }
    }
  }

  private static Assets assets(Flow flow) {
    return new Assets() {
      @Override
      public @Nullable Flow flow(String uuid) {
        return uuid.equals(flow.uuid()) ? flow : null;
      }

      @Override
      public List<FieldDef> fields() {
        return List.of();
      }

      @Override
      public List<GroupDef> groups() {
        return List.of();
      }
    };
  }

  boolean completed() {
    return session.status() == Status.COMPLETED;
  }

  QuestionnaireResponse response(Questionnaire questionnaire) {
    return SessionResponse.of(
        session,
        new SurveyForm(flow, questionnaire),
        new Owner(null, "p1", null),
        QuestionnaireResponseStatus.COMPLETED,
        BEGIN);
  }
}
