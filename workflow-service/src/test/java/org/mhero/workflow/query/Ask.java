package org.mhero.workflow.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.FieldDef.Type;

/** Asks queries about the contact of reference 3.1, with a few fields and names of our own. */
final class Ask {
  static final Environment ZAMBIA =
      new Environment(
          DateFormat.DAY_FIRST,
          "tt:mm",
          ZoneId.of("Africa/Lusaka"),
          List.of("eng", "fra"),
          "ZM",
          '.',
          ',');
  static final Vocabulary VOCABULARY = new Names();

  private Ask() {}

  static Surroundings in(Environment environment) {
    return new Surroundings(environment, () -> Instant.parse("2025-03-10T06:15:30Z"), () -> 0.5);
  }

  static Query parsed(String text, Environment environment) {
    try {
      return Query.parse(text, in(environment), VOCABULARY);
    } catch (QueryException e) {
      throw new AssertionError(e.code() + " for " + text, e);
    }
  }

  static String printed(String text) {
    return parsed(text, ZAMBIA).print();
  }

  static boolean matches(String text) {
    return parsed(text, ZAMBIA).matches(new Ann(), in(ZAMBIA));
  }

  /** The fault of a query, null when it has none. */
  static @Nullable QueryException fault(String text, Environment environment) {
    try {
      Query.parse(text, in(environment), VOCABULARY);
      return null;
    } catch (QueryException e) {
      return e;
    }
  }

  static Environment redacted() {
    return new Environment(
        ZAMBIA.dateFormat(),
        ZAMBIA.timeFormat(),
        ZAMBIA.timezone(),
        ZAMBIA.allowedLanguages(),
        ZAMBIA.defaultCountry(),
        '.',
        ',',
        ZAMBIA.collation(),
        org.mhero.workflow.expression.RedactionPolicy.URNS,
        ZAMBIA.obfuscationKey(),
        Line.V14_4,
        ZAMBIA.policies());
  }

  private record Names() implements Vocabulary {
    private static final Map<String, Type> FIELDS =
        Map.of(
            "beds", Type.NUMBER,
            "cadre", Type.TEXT,
            "joined", Type.DATETIME,
            "district", Type.DISTRICT,
            "state", Type.STATE,
            "tel_2", Type.TEXT);

    @Override
    public @Nullable FieldDef field(String key) {
      Type type = FIELDS.get(key);
      return type == null ? null : new FieldDef(key, key, type);
    }

    @Override
    public boolean group(String name) {
      return name.toLowerCase(Locale.ROOT).equals("nurses");
    }

    @Override
    public boolean flow(String name) {
      return name.equals("Stock");
    }
  }

  /** Ann Banda, with two URNs, 12 beds, in Ndola. */
  private static final class Ann implements Person {
    private final Map<String, List<Value>> values = new HashMap<>();

    Ann() {
      put("uuid", Value.text("0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20"));
      put("name", Value.text("Ann Banda"));
      put("language", Value.text("fra"));
      put("urn", Value.text("+260977123456"), Value.text("ann@moh.example"));
      put("urns.tel", Value.text("+260977123456"));
      put("urns.mailto", Value.text("ann@moh.example"));
      put("tickets", Value.number(0));
      put("created_on", at("2024-02-01T07:00:00Z"));
      put("last_seen_on", at("2025-03-10T06:15:30Z"));
      put("fields.district", Value.text("Ndola"));
      put("fields.beds", Value.number(new BigDecimal("12")));
      put("fields.joined", at("2020-05-31T22:30:00Z"));
    }

    private void put(String key, Value... some) {
      values.put(key, List.of(some));
    }

    private static Value at(String text) {
      return new Value.DateTime(OffsetDateTime.parse(text));
    }

    @Override
    public List<Value> values(Property property) {
      return values.getOrDefault(property.printed(Line.V14_4), List.of());
    }
  }
}
