package org.mhero.workflow.engine;

import java.util.List;

/** What a start or a resume comes to: the new state and what happened on the way. */
public record Sprint(
    Session session, Contact contact, List<FlowEvent.Logged> events, List<Segment> segments) {
  public Sprint {
    events = List.copyOf(events);
    segments = List.copyOf(segments);
  }
}
