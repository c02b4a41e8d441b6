package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;

/** Channels, users and other assets as expressions see them (reference 7.7). */
final class AssetContext {
  private AssetContext() {}

  static Value of(Channel channel) {
    Value name = Value.text(channel.name());
    return Members.of(
        Map.of(
            "uuid", Value.text(channel.uuid()),
            "name", name,
            "address", Value.text(channel.address())),
        name);
  }

  /** A topic, a campaign or the like. */
  static Value of(@Nullable AssetRef ref) {
    if (ref == null) {
      return Value.NULL;
    }
    Value name = Value.text(ref.name());
    return Members.of(Map.of("uuid", Value.text(ref.uuid()), "name", name), name);
  }

  /** A user as the assets know it; nobody where they do not (reference 2.1). */
  static Value of(Turn turn, @Nullable User ref) {
    User user = ref == null ? null : turn.assets.user(ref.identity());
    if (user == null) {
      return Value.NULL;
    }
    List<String> words = Texts.words(user.name());
    return Members.of(
        Map.of(
            "email", Value.text(user.email()),
            "name", Value.text(user.name()),
            "first_name", Value.text(words.isEmpty() ? "" : words.getFirst())),
        Value.text(user.name().isEmpty() ? user.email() : user.name()));
  }

  static Value of(Turn turn, @Nullable Ticket ticket) {
    if (ticket == null) {
      return Value.NULL;
    }
    Value uuid = Value.text(ticket.uuid());
    Value topic = of(turn.assets.topic(ticket.topic()));
    Value assignee = of(turn, ticket.assignee());
    return Members.of(
        turn.legacy()
            ? Map.of(
                "uuid",
                uuid,
                "topic",
                topic,
                "body",
                Value.text(ticket.body()),
                "assignee",
                assignee)
            : Map.of("uuid", uuid, "topic", topic, "assignee", assignee));
  }
}
