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
    AssetRef named = action.topic();
    Topic topic = named == null ? null : turn.assets.topic(named.uuid());
    if (named != null && topic == null) {
      turn.missing("topic", named.uuid());
      return null;
    }
    User assignee = action.assignee() == null ? null : assignee(turn, action.assignee());
    String note = Texts.trim(turn.text(action.note()));
    boolean opened = turn.apply(new TicketModifier.Open(topic, assignee, note));
    return opened ? turn.contact.tickets().getLast() : null;
  }

  private static @Nullable User assignee(Turn turn, UserRef ref) {
    String email = ref.emailMatch() == null ? ref.email() : turn.textOrNull(ref.emailMatch());
    if (ref.uuid() == null && email == null) {
      return null;
    }
    String identity = ref.uuid() == null ? Texts.trim(String.valueOf(email)) : ref.uuid();
    User user = turn.assets.user(identity);
    if (user != null) {
      return user;
    }
    if (ref.emailMatch() == null) {
      turn.missing("user", identity);
    } else {
      turn.error("No such user", "user:missing", Map.of("email", identity));
    }
    return null;
  }
}
