package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldDef;

/** {@code @contact} and {@code @fields} (reference 7.7). */
final class ContactContext {
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

  private final Turn turn;
  private final Contact contact;

  ContactContext(Turn turn) {
    this.turn = turn;
    this.contact = turn.contact;
  }

  Value contact() {
    return Members.lazy(
        KEYS, () -> Value.text(contact.name() == null ? "" : contact.name()), this::member);
  }

  private Value member(String key) {
    return switch (key) {
      case "uuid" -> Value.text(contact.uuid());
      case "name" -> Value.text(contact.name());
      case "first_name" -> firstName();
      case "language" -> Value.text(contact.language());
      case "status" -> Value.text("active");
      case "created_on" -> at(contact.createdOn());
      case "last_seen_on" -> contact.lastSeenOn() == null ? Value.NULL : at(contact.lastSeenOn());
      case "groups" -> groups();
      case "fields" -> fields();
      case "ref", "id" -> Value.EMPTY;
      case "urns", "tickets" -> new Value.Array(List.of());
      default -> Value.NULL;
    };
  }

  private Value firstName() {
    List<String> words = contact.name() == null ? List.of() : Texts.words(contact.name());
    return words.isEmpty() ? Value.NULL : Value.text(words.getFirst());
  }

  private Value at(java.time.Instant instant) {
    return new Value.DateTime(
        instant.atZone(turn.surroundings().environment().timezone()).toOffsetDateTime());
  }

  private Value groups() {
    return new Value.Array(
        contact.groups().stream()
            .<Value>map(
                group ->
                    Members.of(
                        Map.of("uuid", Value.text(group.uuid()), "name", Value.text(group.name()))))
            .toList());
  }

  Value fields() {
    List<FieldDef> known = turn.assets.fields();
    return Members.lazy(
        known.stream().map(FieldDef::key).toList(),
        () -> Value.text(lines(known)),
        key ->
            known.stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .map(this::value)
                .orElse(Value.NULL));
  }

  private Value value(FieldDef field) {
    FieldValue value = contact.fields().get(field.key());
    return value == null ? Value.NULL : value.seenAs(field.type());
  }

  private String lines(List<FieldDef> known) {
    return known.stream()
        .filter(field -> !value(field).render().isEmpty())
        .map(field -> field.name() + ": " + value(field).render())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
