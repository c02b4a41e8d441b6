package org.mhero.workflow.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Topic;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.engine.modifier.TicketModifier;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.OpenTicket;
import org.mhero.workflow.flow.UserRef;

/** {@code open_ticket} (reference 4.11): people are asked to take over. */
final class OpenTicketRunner {
  private static final String LOCAL = "_new_ticket";
  private static final String GENERAL = "General";

  private OpenTicketRunner() {}

  static void run(Turn turn, OpenTicket action) {
    Ticket ticket = opened(turn, action);
    String uuid = ticket == null ? "" : ticket.uuid();
    if (turn.legacy()) {
      (ticket == null ? Outcome.failure("") : Outcome.success(uuid))
          .save(turn, action.resultName());
    } else {
      turn.run().locals.put(LOCAL, uuid);
    }
  }

  private static @Nullable Ticket opened(Turn turn, OpenTicket action) {
    if (turn.trigger.batch()) {
      turn.error("Sessions started in a batch cannot open tickets", null, Map.of());
      return null;
    }
    Topic topic = topic(turn, action.topic());
    if (action.topic() != null && topic == null) {
      turn.missing("topic", action.topic().uuid());
      return null;
    }
    User assignee = action.assignee() == null ? null : assignee(turn, action.assignee());
    String note = Texts.trim(turn.text(action.note()));
    boolean opened = turn.apply(new TicketModifier.Open(topic, assignee, note));
    return opened ? turn.contact.tickets().getLast() : null;
  }

  private static @Nullable Topic topic(Turn turn, @Nullable AssetRef ref) {
    return turn.assets.topics().stream()
        .filter(
            topic -> ref == null ? topic.name().equals(GENERAL) : topic.uuid().equals(ref.uuid()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable User assignee(Turn turn, UserRef ref) {
    String email = ref.emailMatch() == null ? ref.email() : Texts.trim(turn.text(ref.emailMatch()));
    for (User user : turn.assets.users()) {
      boolean same =
          ref.uuid() != null
              ? ref.uuid().equals(user.uuid())
              : Texts.lower(user.email()).equals(Texts.lower(String.valueOf(email)));
      if (same) {
        return user;
      }
    }
    if (ref.emailMatch() == null) {
      turn.missing("user", ref.uuid() == null ? String.valueOf(email) : ref.uuid());
    } else {
      turn.error("No such user", "user:missing", Map.of("email", String.valueOf(email)));
    }
    return null;
  }
}
