package org.mhero.workflow.engine;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Policies.Reading;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;
import org.mhero.workflow.expression.location.Place;
import org.mhero.workflow.flow.FieldDef;

/**
 * The value of a contact field: the text, and beside it whatever else the text can be read as,
 * whatever the field's type (reference 11.1, annex A.15).
 *
 * @param state path of the state, or null
 * @param district path of the district, or null
 * @param ward path of the ward, or null
 */
public record FieldValue(
    String text,
    @Nullable BigDecimal number,
    Value.@Nullable DateTime datetime,
    @Nullable String state,
    @Nullable String district,
    @Nullable String ward) {
  private static final int LONGEST = 640;

  /** A value that is no place. */
  public FieldValue(String text, @Nullable BigDecimal number, Value.@Nullable DateTime datetime) {
    this(text, number, datetime, null, null, null);
  }

  /** The value of a text, null when it is empty. */
  static @Nullable FieldValue of(String raw, Surroundings surroundings) {
    if (raw.isEmpty()) {
      return null;
    }
    return new FieldValue(
        Texts.cut(raw, LONGEST),
        number(raw, surroundings),
        DateParser.moment(raw, surroundings, true));
  }

  private static @Nullable BigDecimal number(String raw, Surroundings surroundings) {
    BigDecimal extended =
        surroundings.environment().policies().numbers() == Reading.EXTENDED
            ? Numbers.extended(raw)
            : null;
    String plain = extended == null ? raw : Numbers.render(extended);
    return Convert.number(Value.text(plain)) instanceof Value.Num num ? num.number() : null;
  }

  /** The same with the place it names and those above it. */
  FieldValue at(Place place) {
    return new FieldValue(
        text,
        number,
        datetime,
        path(place, Place.STATE),
        path(place, Place.DISTRICT),
        path(place, Place.WARD));
  }

  private static @Nullable String path(Place place, int level) {
    Place at = place.at(level);
    return at == null ? null : at.path();
  }

  /** Whether nothing differs: numbers by value, moments by the instant (11.1). */
  static boolean same(@Nullable FieldValue one, @Nullable FieldValue other) {
    return Objects.equals(
        one == null ? null : one.compared(), other == null ? null : other.compared());
  }

  private FieldValue compared() {
    return new FieldValue(
        text,
        number == null ? null : number.stripTrailingZeros(),
        datetime == null ? null : Zones.in(datetime.at(), Zones.UTC),
        state,
        district,
        ward);
  }

  /** A plain text, as the host's own fields are. */
  public static FieldValue ofText(String text) {
    return new FieldValue(Texts.cut(text, LONGEST), null, null);
  }

  /** What an expression sees of it: only the value of the field's own type. */
  Value seenAs(FieldDef.Type type) {
    return switch (type) {
      case TEXT -> Value.text(text);
      case NUMBER -> number == null ? Value.NULL : Value.number(number);
      case DATETIME -> datetime == null ? Value.NULL : datetime;
      case STATE -> Value.text(state);
      case DISTRICT -> Value.text(district);
      case WARD -> Value.text(ward);
    };
  }

  /** Without the value: it may be personal. */
  @Override
  public String toString() {
    return "FieldValue[]";
  }
}
