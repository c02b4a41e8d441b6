package org.mhero.workflow.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowRef;

/** One contact that is led through a flow from its start to its end. */
final class Talk {
  private static final Instant THEN = Instant.parse("2025-03-10T06:15:30Z");
  private static final String ASSETS =
      """
      {"flows":[%s],"fields":[{"uuid":"f1","key":"beds","name":"Beds","type":"number"}],
       "groups":[{"uuid":"g1","name":"Large wards","query":"beds > 20 AND language = eng"}]}""";

  private final Engine engine;
  private final Contact contact =
      new Contact(
          "c1", "Ann Banda", "eng", THEN.atOffset(ZoneOffset.UTC), null, List.of(), Map.of());
  private final Trigger trigger = Trigger.manual(new FlowRef(BenchFlows.FLOW, "Flow"), THEN, "api");

  Talk(String flow) {
    this.engine =
        new Engine(
            new DocumentAssets(BenchFlows.json(ASSETS.formatted(flow)), Line.V14_4),
            Environment.DEFAULT,
            new Injectables(Instant::now, () -> UUID.randomUUID().toString(), () -> 0.5),
            Limits.DEFAULT);
  }

  /** All sprints; the session is written and read between any two when that is wanted. */
  Sprint play(boolean throughJson) {
    Sprint sprint = engine.start(contact, trigger);
    for (int i = 0; sprint.session().status() == Status.WAITING; i++) {
      sprint = answered(sprint, throughJson, i);
    }
    return sprint;
  }

  private Sprint answered(Sprint sprint, boolean throughJson, int i) {
    Session session = sprint.session();
    if (throughJson) {
      session = SessionJson.read(SessionJson.write(session));
    }
    Input input = new Input("m" + i, THEN, "we have " + (24 - i));
    return engine.resume(session, sprint.contact(), new Resume.Msg(THEN, input));
  }

  /** How many sprints a talk takes; it must go through without an error. */
  int sprints() {
    Sprint sprint = engine.start(contact, trigger);
    int sprints = 1;
    for (; sprint.session().status() == Status.WAITING; sprints++) {
      check(sprint);
      sprint = answered(sprint, true, sprints - 1);
    }
    check(sprint);
    if (sprint.session().status() != Status.COMPLETED) {
      throw new IllegalStateException("The talk ended " + sprint.session().status());
    }
    return sprints;
  }

  private static void check(Sprint sprint) {
    for (FlowEvent.Logged logged : sprint.events()) {
      if (logged.event() instanceof FlowEvent.Errored error) {
        throw new IllegalStateException(error.text());
      }
    }
  }

  /** The session as it waits for the last answer. */
  String lastWaiting() {
    Sprint sprint = engine.start(contact, trigger);
    String json = "";
    for (int i = 0; sprint.session().status() == Status.WAITING; i++) {
      json = SessionJson.write(sprint.session());
      sprint = answered(sprint, false, i);
    }
    return json;
  }
}
