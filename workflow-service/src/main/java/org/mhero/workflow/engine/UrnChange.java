package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.Modifier.Listing;

/** Changes of a contact's URNs (reference 11.2); one event with the whole list. */
final class UrnChange {
  private static final int MOST = 50;

  private final Modifying work;
  private final List<Urn> urns;

  private UrnChange(Modifying work, List<Urn> urns) {
    this.work = work;
    this.urns = new ArrayList<>(urns);
  }

  static boolean apply(Modifying work, Modifier.Urns change) {
    List<Modifier.Route> routes =
        change.urns().stream().map(urn -> new Modifier.Route(urn, null)).toList();
    return apply(work, routes, change.modification());
  }

  static boolean apply(Modifying work, Modifier.Routes change) {
    return apply(work, change.routes(), change.modification());
  }

  private static boolean apply(Modifying work, List<Modifier.Route> routes, Listing how) {
    UrnChange change = new UrnChange(work, how == Listing.SET ? List.of() : work.contact.urns());
    for (Modifier.Route route : routes) {
      Urn urn = UrnBook.normal(work, route.urn());
      if (urn == null) {
        work.error("The URN is invalid", "urn:invalid", Map.of("urn", route.urn()));
      } else if (how == Listing.REMOVE) {
        change.urns.removeIf(urn::same);
      } else if (!change.has(urn)) {
        if (change.urns.size() >= MOST) {
          work.error("The contact has too many URNs", null, Map.of());
          break;
        }
        change.add(urn, route.channel());
      }
    }
    return become(work, change.urns);
  }

  private boolean has(Urn urn) {
    return urns.stream().anyMatch(urn::same);
  }

  /** Adds it at the end; only what the contact did not have can be taken. */
  private void add(Urn urn, @Nullable Channel channel) {
    Urn known = work.contact.urns().stream().filter(urn::same).findFirst().orElse(null);
    if (known == null
        && !work.legacy()
        && !work.injectables.ports().reach().claim(work.contact, urn)) {
      work.error("The URN belongs to somebody else", "urn:taken", Map.of("urn", urn.identity()));
    } else {
      Urn kept = known == null ? urn : urn.keeping(known);
      urns.add(channel == null ? kept : kept.withChannel(channel.uuid()));
    }
  }

  /** Replaces the list and tells it, if it is another one. */
  static boolean become(Modifying work, List<Urn> urns) {
    if (urns.equals(work.contact.urns())) {
      return false;
    }
    work.become(work.contact.withUrns(urns));
    work.log(new FlowEvent.ContactUrnsChanged(List.copyOf(urns)));
    return true;
  }
}
