package org.mhero.workflow.engine.modifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Topic;
import org.mhero.workflow.engine.asset.User;

/** A change of the contact's tickets (reference, section 11); the 13.2 line only opens them. */
public sealed interface TicketModifier extends Modifier {

  /**
   * People are asked something, unless they are already; {@code ticket} in the 13.2 line.
   *
   * @param topic null for the general one
   * @param assignee null for anybody
   * @param note what they are told, empty for nothing; the ticket's body in the 13.2 line
   */
  record Open(@Nullable Topic topic, @Nullable User assignee, String note)
      implements TicketModifier {}

  /** The tickets are answered. */
  record Close(List<String> tickets) implements TicketModifier {
    public Close {
      tickets = List.copyOf(tickets);
    }
  }

  /** Tickets that were answered are open again. */
  record Reopen(List<String> tickets) implements TicketModifier {
    public Reopen {
      tickets = List.copyOf(tickets);
    }
  }

  /** Something is noted. */
  record Note(List<String> tickets, String note) implements TicketModifier {
    public Note {
      tickets = List.copyOf(tickets);
    }
  }

  /** The tickets are about something else. */
  record About(List<String> tickets, Topic topic) implements TicketModifier {
    public About {
      tickets = List.copyOf(tickets);
    }
  }

  /** Somebody else answers, or nobody. */
  record Assign(List<String> tickets, @Nullable User assignee) implements TicketModifier {
    public Assign {
      tickets = List.copyOf(tickets);
    }
  }
}
