package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;

/** Which channels a contact's URNs prefer (reference, section 11). */
final class ChannelChange {
  private ChannelChange() {}

  /** A channel for every URN it suits, which move to the front; null for none. */
  static boolean prefer(Modifying work, @Nullable Channel channel) {
    if (channel == null) {
      return UrnChange.become(
          work, work.contact.urns().stream().map(urn -> urn.withChannel(null)).toList());
    }
    if (!channel.hasRole("send")) {
      work.error("The channel cannot send", null, Map.of());
      return false;
    }
    List<Urn> first = new ArrayList<>();
    List<Urn> others = new ArrayList<>();
    for (Urn urn : work.contact.urns()) {
      boolean free = phone(work, urn) || work.assets.channel(urn.channel()) == null;
      boolean suits = free && channel.serves(urn.scheme());
      Urn now = suits ? urn.withChannel(channel.uuid()) : urn;
      (channel.uuid().equals(now.channel()) ? first : others).add(now);
    }
    first.addAll(others);
    return UrnChange.become(work, first);
  }

  /** A channel for one URN, which moves to the front; nothing when the contact has it not. */
  static boolean prefer(Modifying work, String written, @Nullable Channel channel) {
    Urn urn = UrnBook.normal(work, written);
    List<Urn> urns = new ArrayList<>(work.contact.urns());
    if (urn == null) {
      work.error("The URN is invalid", "urn:invalid", Map.of("urn", written));
      return false;
    }
    for (Urn known : work.contact.urns()) {
      if (known.same(urn)) {
        urns.remove(known);
        urns.addFirst(known.withChannel(channel == null ? null : channel.uuid()));
      }
    }
    return UrnChange.become(work, urns);
  }

  /** Phone numbers go over any channel; other URNs belong to the one they came by. */
  private static boolean phone(Modifying work, Urn urn) {
    return urn.scheme().equals("tel")
        || (!work.legacy() && urn.scheme().equals("whatsapp") && urn.path().matches("[0-9]+"));
  }
}
