package org.mhero.workflow.engine.modifier;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;

/**
 * One change of a contact (reference, section 11). What it refers to has been found; whether
 * anything is different afterwards shows when it is applied.
 */
public sealed interface Modifier permits Modifier.OfContact, TicketModifier {

  /** A change of the contact itself. */
  sealed interface OfContact extends Modifier {}

  /** Another name, empty for none. */
  record Name(String name) implements OfContact {}

  /** Another language, null for none. */
  record Language(@Nullable String language) implements OfContact {}

  /** Another zone, null for none. */
  record Timezone(@Nullable ZoneId timezone) implements OfContact {}

  /** Takes part, or does not any more. */
  record Status(ContactStatus status) implements OfContact {}

  /** Another value of a field, from the text that somebody gave; empty for none. */
  record Field(FieldDef field, String value) implements OfContact {}

  /** Joins or leaves groups. */
  record Groups(List<GroupDef> groups, Membership modification) implements OfContact {
    public Groups {
      groups = List.copyOf(groups);
    }
  }

  /** What becomes of the groups that are named. */
  enum Membership {
    ADD,
    REMOVE
  }

  /** Other URNs, as somebody wrote them; the {@code urn} of the 13.2 line is a list of one. */
  record Urns(List<String> urns, Listing modification) implements OfContact {
    public Urns {
      urns = List.copyOf(urns);
    }
  }

  /** What becomes of the URNs that are named. */
  enum Listing {
    APPEND,
    REMOVE,
    SET
  }

  /** Other URNs with the channels they prefer. */
  record Routes(List<Route> routes, Listing modification) implements OfContact {
    public Routes {
      routes = List.copyOf(routes);
    }
  }

  /** A URN as somebody wrote it, and its channel if that is known. */
  record Route(String urn, @Nullable Channel channel) {
    /** Without the URN: it is personal. */
    @Override
    public String toString() {
      return "Route[channel=" + channel + "]";
    }
  }

  /** Another channel for all URNs it suits, null for none; the {@code channel} of the format. */
  record PreferredChannel(@Nullable Channel channel) implements OfContact {}

  /** Another channel for one URN, null for none. */
  record Affinity(String urn, @Nullable Channel channel) implements OfContact {}

  /** Was seen at that moment. */
  record Seen(OffsetDateTime seenOn) implements OfContact {}
}
