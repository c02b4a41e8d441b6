package org.mhero.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Phones;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.UrnSchemes;

/** {@code @contact}, {@code @fields}, {@code @urns} and {@code @ticket} (reference 7.7). */
final class ContactContext {
  private static final String HIDDEN = "********";
  private static final List<String> KEYS =
      List.of(
          "uuid",
          "ref",
          "id",
          "name",
          "first_name",
          "language",
          "timezone",
          "status",
          "created_on",
          "last_seen_on",
          "urns",
          "urn",
          "groups",
          "fields",
          "channel",
          "tickets");
  private static final List<String> LEGACY_KEYS =
      KEYS.stream().filter(key -> !key.equals("ref")).toList();
  private static final Map<String, String> OLD =
      Map.of("id", "contact.id", "tickets", "contact.tickets");

  private final Turn turn;
  private final Contact contact;
  private final Deprecations deprecations;
  private final boolean redacted;

  ContactContext(Turn turn, Contact contact, Deprecations deprecations) {
    this.turn = turn;
    this.contact = contact;
    this.deprecations = deprecations;
    this.redacted = turn.base().redactsUrns();
  }

  Value contact() {
    return deprecations.watch(
        Members.lazy(turn.legacy() ? LEGACY_KEYS : KEYS, () -> Value.text(shown()), this::member),
        OLD);
  }

  /** How people know it: its name, else its number, else its first URN. */
  String shown() {
    if (contact.name() != null && !contact.name().isEmpty()) {
      return contact.name();
    }
    if (redacted) {
      return String.valueOf(contact.id());
    }
    return contact.urns().isEmpty() ? "" : friendly(contact.urns().getFirst());
  }

  /** A URN for people to read: its display, a phone as it is dialled at home, else its path. */
  static String friendly(Urn urn) {
    if (!urn.display().isEmpty()) {
      return urn.display();
    }
    return urn.scheme().equals("tel") ? Phones.national(urn.path()) : urn.path();
  }

  private Value member(String key) {
    return switch (key) {
      case "uuid" -> Value.text(contact.uuid());
      case "ref" -> Value.text(ContactRef.of(contact.id(), turn.base().obfuscationKey()));
      case "id" -> Value.text(String.valueOf(contact.id()));
      case "name" -> Value.text(contact.name() == null ? "" : contact.name());
      case "first_name" -> firstName();
      case "language" -> Value.text(contact.language() == null ? "" : contact.language());
      case "timezone" -> Value.text(contact.timezone() == null ? null : contact.timezone().getId());
      case "status" -> Value.text(contact.status().code());
      case "created_on" -> Moments.at(contact.createdOn());
      case "last_seen_on" -> Moments.at(contact.lastSeenOn());
      case "urns" -> new Value.Array(contact.urns().stream().map(this::shown).toList());
      case "urn" -> preferredUrn();
      case "groups" -> groups();
      case "fields" -> fields();
      case "channel" -> channel();
      default ->
          new Value.Array(
              contact.tickets().stream().map(ticket -> AssetContext.of(turn, ticket)).toList());
    };
  }

  private Value firstName() {
    List<String> words = contact.name() == null ? List.of() : Texts.words(contact.name());
    return words.isEmpty() ? Value.NULL : Value.text(words.getFirst());
  }

  /** The URN messages go to. */
  private Value preferredUrn() {
    Routes.Route route = Routes.of(turn, contact);
    return route == null ? Value.NULL : shown(route.urn());
  }

  private Value channel() {
    Routes.Route route = Routes.of(turn, contact);
    return route == null ? Value.NULL : AssetContext.of(route.channel());
  }

  private Value shown(Urn urn) {
    return shown(urn, redacted);
  }

  /** A URN without its channel; without its path where paths are hidden. */
  static Value shown(Urn urn, boolean redacted) {
    return Value.text(redacted ? urn.scheme() + ":" + HIDDEN : urn.shown());
  }

  /** Each scheme with the first URN of it. */
  Value urns() {
    return Members.lazy(UrnSchemes.of(turn.base().line()), null, this::first);
  }

  private Value first(String scheme) {
    for (Urn urn : contact.urns()) {
      if (urn.scheme().equals(scheme)) {
        return shown(urn);
      }
    }
    return Value.NULL;
  }

  private Value groups() {
    return new Value.Array(
        contact.groups().stream()
            .filter(group -> Groups.within(turn.assets.groups(), group))
            .<Value>map(
                group ->
                    Members.of(
                        Map.of("uuid", Value.text(group.uuid()), "name", Value.text(group.name()))))
            .toList());
  }

  /** The ticket people work on: the last one that is open. */
  Value ticket() {
    @Nullable Ticket last = null;
    for (Ticket ticket : contact.tickets()) {
      last = ticket.open() ? ticket : last;
    }
    return AssetContext.of(turn, last);
  }

  Value fields() {
    Map<String, FieldDef> known = new HashMap<>();
    turn.assets.fields().forEach(field -> known.putIfAbsent(field.key(), field));
    return Members.lazy(
        known.keySet(),
        () -> Value.text(lines()),
        key -> {
          FieldDef field = known.get(key);
          return field == null ? Value.NULL : value(field);
        });
  }

  private Value value(FieldDef field) {
    FieldValue value = contact.fields().get(field.key());
    return value == null ? Value.NULL : value.seenAs(field.type());
  }

  private String lines() {
    return turn.assets.fields().stream()
        .filter(field -> !(value(field) instanceof Value.Nil))
        .map(field -> field.name() + ": " + value(field).render())
        .sorted(Texts::compare)
        .collect(Collectors.joining("\n"));
  }
}
