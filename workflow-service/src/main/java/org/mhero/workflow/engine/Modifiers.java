package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.TicketModifier;

/**
 * Which code makes a change (reference, section 11). Each tells what it did and answers whether the
 * contact is different; groups are looked at again afterwards, by who asks.
 */
final class Modifiers {
  private Modifiers() {}

  static boolean apply(Modifying work, Modifier modifier) {
    return switch (modifier) {
      case Modifier.Name m -> DetailChange.name(work, m.name());
      case Modifier.Language m -> DetailChange.language(work, m.language());
      case Modifier.Timezone m -> DetailChange.timezone(work, m.timezone());
      case Modifier.Status m -> DetailChange.status(work, m.status());
      case Modifier.Seen m -> DetailChange.seen(work, m.seenOn());
      case Modifier.Field m -> FieldChange.apply(work, m.field(), m.value());
      case Modifier.Groups m -> GroupChange.apply(work, m);
      case Modifier.Urns m -> UrnChange.apply(work, m);
      case Modifier.Routes m -> UrnChange.apply(work, m);
      case Modifier.PreferredChannel m -> ChannelChange.prefer(work, m.channel());
      case Modifier.Affinity m -> ChannelChange.prefer(work, m.urn(), m.channel());
      case TicketModifier m -> TicketChange.apply(work, m);
    };
  }
}
