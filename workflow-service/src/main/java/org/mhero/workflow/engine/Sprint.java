package org.mhero.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What a start or a resume comes to: the new state and what happened on the way (3.10). */
public record Sprint(
    Session session, Contact contact, List<FlowEvent.Logged> events, List<Segment> segments) {
  public Sprint {
    events = List.copyOf(events);
    segments = List.copyOf(segments);
  }

  /** Its identity, the same however often it is worked out: session and number make it. */
  public String uuid() {
    String name = session.uuid() + "/" + session.sprints();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether it has started the session. */
  public boolean initial() {
    return session.sprints() == 1;
  }

  /** The flows it has entered, in that order. */
  public List<String> entered() {
    return events.stream()
        .map(FlowEvent.Logged::event)
        .filter(FlowEvent.RunStarted.class::isInstance)
        .map(event -> ((FlowEvent.RunStarted) event).flow().uuid())
        .toList();
  }
}
