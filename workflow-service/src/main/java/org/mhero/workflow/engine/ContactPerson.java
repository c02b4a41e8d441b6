package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.query.Attribute;
import org.mhero.workflow.query.Person;
import org.mhero.workflow.query.Property;

/**
 * A contact as queries see it (reference 8.4).
 *
 * @param environment where URNs are hidden in it a contact has none
 */
public record ContactPerson(Contact contact, Environment environment) implements Person {
  private static final String PATH = " > ";

  @Override
  public List<Value> values(Property property) {
    return switch (property) {
      case Attribute attribute -> attribute(attribute);
      case Property.UrnScheme(String scheme) -> paths(urn -> urn.scheme().equals(scheme));
      case Property.Field field -> field(field);
    };
  }

  private List<Value> attribute(Attribute attribute) {
    return switch (attribute) {
      case UUID -> text(contact.uuid());
      case NAME -> text(contact.name());
      case LANGUAGE -> text(contact.language());
      case URN -> paths(urn -> true);
      case TICKETS ->
          List.of(Value.number(contact.tickets().stream().filter(Ticket::open).count()));
      case CREATED_ON -> at(contact.createdOn());
      case LAST_SEEN_ON -> at(contact.lastSeenOn());
      // Only the search of a host knows these.
      case ID, REF, STATUS, GROUP, FLOW, HISTORY -> List.of();
    };
  }

  private List<Value> paths(Predicate<Urn> wanted) {
    return environment.redactsUrns()
        ? List.of()
        : contact.urns().stream().filter(wanted).map(urn -> Value.text(urn.path())).toList();
  }

  /** The value of the field's own type; a place goes by the last part of its path. */
  private List<Value> field(Property.Field field) {
    FieldValue stored = contact.fields().get(field.key());
    Value value = stored == null ? Value.NULL : stored.seenAs(field.type());
    return switch (field.type()) {
      case TEXT, STATE, DISTRICT, WARD -> {
        String text = value.render();
        boolean place = field.type() != FieldDef.Type.TEXT;
        int last = place ? text.lastIndexOf(PATH) : -1;
        yield text(last < 0 ? text : text.substring(last + PATH.length()));
      }
      case NUMBER -> value instanceof Value.Num ? List.of(value) : List.of();
      case DATETIME -> value instanceof Value.DateTime ? List.of(value) : List.of();
    };
  }

  private static List<Value> text(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(Value.text(text));
  }

  private static List<Value> at(@Nullable OffsetDateTime at) {
    return at == null ? List.of() : List.of(new Value.DateTime(at));
  }

  /** Without what is personal. */
  @Override
  public String toString() {
    return "ContactPerson[uuid=" + contact.uuid() + "]";
  }
}
