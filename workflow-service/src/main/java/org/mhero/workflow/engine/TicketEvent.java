package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.flow.AssetRef;

/** What happens to tickets (reference 4.11, 5.2). */
public sealed interface TicketEvent extends FlowEvent {

  /** People are asked something. */
  record TicketOpened(Ticket ticket) implements TicketEvent {}

  /** Something was noted. */
  record TicketNoteAdded(String ticketUuid, String note) implements TicketEvent {}

  /** It is answered. */
  record TicketClosed(String ticketUuid) implements TicketEvent {}

  /** It is open again. */
  record TicketReopened(String ticketUuid) implements TicketEvent {}

  /** It is about something else. */
  record TicketTopicChanged(String ticketUuid, AssetRef topic) implements TicketEvent {}

  /** Somebody else, or nobody, answers. */
  record TicketAssigneeChanged(String ticketUuid, @Nullable User assignee, @Nullable User previous)
      implements TicketEvent {}
}
