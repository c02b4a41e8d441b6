package org.mhero.workflow.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.UrnSchemes;

/** Finds what the name of a condition stands for: attribute, else URN scheme, else field (8.1). */
final class Properties {
  private final Environment environment;
  private final Vocabulary vocabulary;

  Properties(Environment environment, Vocabulary vocabulary) {
    this.environment = environment;
    this.vocabulary = vocabulary;
  }

  Property of(String written, String value) throws QueryException {
    Property property = found(Texts.lower(written));
    if (property.urn() && !value.isEmpty() && environment.redactsUrns()) {
      throw new QueryException(
          QueryException.Code.REDACTED_URNS, "URNs are hidden and cannot be asked for", Map.of());
    }
    return property;
  }

  /** Whether a word can be the name of a property; in the 13.2 line any word can. */
  static boolean shaped(String word, Line line) {
    int dot = word.indexOf('.');
    return line == Line.V13_2
        || (key(word.substring(dot + 1)) && (dot < 0 || letters(word.substring(0, dot))));
  }

  private Property found(String name) throws QueryException {
    int dot = environment.line() == Line.V13_2 ? -1 : name.indexOf('.');
    String prefix = dot < 0 ? "" : name.substring(0, dot);
    String key = name.substring(dot + 1);
    Property property =
        switch (prefix) {
          case "" -> unprefixed(key);
          case "urns" -> scheme(key);
          case "fields" -> field(key);
          default ->
              throw new QueryException(
                  QueryException.Code.UNKNOWN_PROPERTY_TYPE,
                  "There are no properties of type " + prefix,
                  Map.of("type", prefix));
        };
    if (property == null) {
      throw new QueryException(
          QueryException.Code.UNKNOWN_PROPERTY,
          "There is no attribute, scheme or field " + key,
          Map.of("property", key));
    }
    return property;
  }

  private @Nullable Property unprefixed(String key) {
    Property property = Attribute.of(key, environment.line());
    property = property == null ? scheme(key) : property;
    return property == null ? field(key) : property;
  }

  private @Nullable Property scheme(String key) {
    return UrnSchemes.known(key, environment.line()) ? new Property.UrnScheme(key) : null;
  }

  private @Nullable Property field(String key) {
    FieldDef field = vocabulary.field(key);
    return field == null ? null : new Property.Field(key, field.type());
  }

  private static boolean key(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isLetter(c)
                        || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        || c == '_');
  }

  private static boolean letters(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
  }
}
