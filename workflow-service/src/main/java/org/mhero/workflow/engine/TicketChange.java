package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Topic;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.engine.modifier.TicketModifier;

/** Changes of a contact's tickets (reference 4.11 and section 11). */
final class TicketChange {
  private static final String GENERAL = "General";

  private final Modifying work;
  private boolean changed;

  private TicketChange(Modifying work) {
    this.work = work;
  }

  static boolean apply(Modifying work, TicketModifier modifier) {
    TicketChange change = new TicketChange(work);
    switch (modifier) {
      case TicketModifier.Open m -> change.open(m);
      case TicketModifier.Close m -> change.each(m.tickets(), change::close);
      case TicketModifier.Reopen m -> change.each(m.tickets(), change::reopen);
      case TicketModifier.Note m -> change.each(m.tickets(), ticket -> change.note(ticket, m));
      case TicketModifier.About m -> change.each(m.tickets(), ticket -> change.about(ticket, m));
      case TicketModifier.Assign m -> change.each(m.tickets(), ticket -> change.assign(ticket, m));
    }
    return change.changed;
  }

  /** A contact has one open ticket at most. */
  private boolean waits() {
    return work.contact.tickets().stream().anyMatch(Ticket::open);
  }

  private void open(TicketModifier.Open modifier) {
    if (waits()) {
      return;
    }
    Topic topic = modifier.topic() == null ? general() : modifier.topic();
    Ticket ticket =
        new Ticket(
            work.injectables.ids().get(),
            Ticket.OPEN,
            topic == null ? null : topic.ref(),
            modifier.assignee(),
            work.legacy() ? modifier.note() : "");
    List<Ticket> all = new ArrayList<>(work.contact.tickets());
    all.add(ticket);
    work.become(work.contact.withTickets(all));
    work.log(new TicketEvent.TicketOpened(ticket));
    if (!work.legacy() && !modifier.note().isEmpty()) {
      work.log(new TicketEvent.TicketNoteAdded(ticket.uuid(), modifier.note()));
    }
    changed = true;
  }

  private @Nullable Topic general() {
    return work.assets.topics().stream()
        .filter(topic -> topic.name().equals(GENERAL))
        .findFirst()
        .orElse(null);
  }

  /** What becomes of one ticket, null when nothing does. */
  private interface Step {
    @Nullable Ticket of(Ticket ticket);
  }

  /** Takes a step with each of the tickets that the contact has. */
  private void each(List<String> uuids, Step step) {
    for (String uuid : uuids) {
      List<Ticket> tickets = new ArrayList<>(work.contact.tickets());
      for (int i = 0; i < tickets.size(); i++) {
        Ticket next = tickets.get(i).uuid().equals(uuid) ? step.of(tickets.get(i)) : null;
        if (next != null) {
          tickets.set(i, next);
          changed = true;
        }
      }
      work.become(work.contact.withTickets(tickets));
    }
  }

  private @Nullable Ticket close(Ticket ticket) {
    if (!ticket.open()) {
      return null;
    }
    work.log(new TicketEvent.TicketClosed(ticket.uuid()));
    return ticket.withStatus(Ticket.CLOSED);
  }

  private @Nullable Ticket reopen(Ticket ticket) {
    if (ticket.open() || waits()) {
      return null;
    }
    work.log(new TicketEvent.TicketReopened(ticket.uuid()));
    return ticket.withStatus(Ticket.OPEN);
  }

  private Ticket note(Ticket ticket, TicketModifier.Note modifier) {
    work.log(new TicketEvent.TicketNoteAdded(ticket.uuid(), modifier.note()));
    return ticket;
  }

  private @Nullable Ticket about(Ticket ticket, TicketModifier.About modifier) {
    if (ticket.topic() != null && ticket.topic().uuid().equals(modifier.topic().uuid())) {
      return null;
    }
    work.log(new TicketEvent.TicketTopicChanged(ticket.uuid(), modifier.topic().ref()));
    return ticket.withTopic(modifier.topic().ref());
  }

  private @Nullable Ticket assign(Ticket ticket, TicketModifier.Assign modifier) {
    User assignee = modifier.assignee();
    User previous = ticket.assignee();
    if (Objects.equals(identity(assignee), identity(previous))) {
      return null;
    }
    work.log(new TicketEvent.TicketAssigneeChanged(ticket.uuid(), assignee, previous));
    return ticket.withAssignee(assignee);
  }

  private static @Nullable String identity(@Nullable User user) {
    return user == null ? null : user.identity();
  }
}
