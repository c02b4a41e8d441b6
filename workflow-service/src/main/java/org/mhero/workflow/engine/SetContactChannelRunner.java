package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.flow.SetContactChannel;

/** {@code set_contact_channel} (reference 4.6, 11): which channel the contact's URNs prefer. */
final class SetContactChannelRunner {
  private SetContactChannelRunner() {}

  static void run(Turn turn, SetContactChannel action) {
    if (action.channel() == null) {
      UrnBook.become(turn, turn.contact.urns().stream().map(urn -> urn.withChannel(null)).toList());
      return;
    }
    Channel channel = turn.assets.channel(action.channel().uuid());
    if (channel == null) {
      turn.missing("channel", action.channel().uuid());
    } else if (!channel.hasRole("send")) {
      turn.error("The channel cannot send", null, Map.of());
    } else {
      UrnBook.become(turn, preferring(turn, channel));
    }
  }

  private static List<Urn> preferring(Turn turn, Channel channel) {
    List<Urn> first = new ArrayList<>();
    List<Urn> others = new ArrayList<>();
    for (Urn urn : turn.contact.urns()) {
      boolean free = phone(turn, urn) || none(turn, urn.channel());
      Urn now = channel.serves(urn.scheme()) && free ? urn.withChannel(channel.uuid()) : urn;
      (channel.uuid().equals(now.channel()) ? first : others).add(now);
    }
    first.addAll(others);
    return first;
  }

  private static boolean phone(Turn turn, Urn urn) {
    return urn.scheme().equals("tel")
        || (!turn.legacy() && urn.scheme().equals("whatsapp") && urn.path().matches("\\d+"));
  }

  private static boolean none(Turn turn, @Nullable String channel) {
    return channel == null || turn.assets.channel(channel) == null;
  }
}
