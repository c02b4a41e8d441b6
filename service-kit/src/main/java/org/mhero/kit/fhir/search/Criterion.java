package org.mhero.kit.fhir.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.index.DateRange;
import org.mhero.kit.fhir.type.ParamKind;

/** One condition of a search, ready to be turned into SQL; several values are alternatives. */
sealed interface Criterion {

  /** Whether the place itself, what is under it, or what is over it. */
  enum Reach {
    SELF,
    BELOW,
    ABOVE
  }

  /** How a string is compared. */
  enum TextMatch {
    PREFIX,
    CONTAINS,
    EXACT
  }

  /** How a URI is compared. */
  enum UriMatch {
    EQUAL,
    BELOW,
    ABOVE
  }

  /** The resource's own id; with a reach, along the hierarchy of its type. */
  record Ids(Reach reach, @Nullable ParamRef hierarchy, List<String> ids) implements Criterion {}

  record Text(ParamRef param, TextMatch match, List<String> values) implements Criterion {}

  /** Null means any system, or any code. */
  record TokenValue(@Nullable String system, @Nullable String code) {}

  record Token(ParamRef param, List<TokenValue> values) implements Criterion {}

  /** Null means any type; "" a foreign address. */
  record LinkValue(@Nullable String type, String id) {}

  record Link(ParamRef param, List<LinkValue> values) implements Criterion {}

  /** A reference into a hierarchy: to the places named or to any under or over them. */
  record Place(ParamRef param, Reach reach, ParamRef hierarchy, List<String> ids)
      implements Criterion {}

  record DateValue(Prefix prefix, DateRange range) {}

  record Date(ParamRef param, List<DateValue> values) implements Criterion {}

  record LastUpdated(List<DateValue> values) implements Criterion {}

  /** The number with the bounds its precision implies; unit and system null for any. */
  record NumberValue(
      Prefix prefix,
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      @Nullable String system,
      @Nullable String unit) {}

  record Number(ParamRef param, List<NumberValue> values) implements Criterion {}

  record Uri(ParamRef param, UriMatch match, List<String> values) implements Criterion {}

  record Near(ParamRef param, Circle circle) implements Criterion {}

  record Missing(ParamRef param, ParamKind kind, boolean missing) implements Criterion {}

  record Not(Criterion of) implements Criterion {}

  record AnyOf(List<Criterion> of) implements Criterion {}

  /** The target of a reference meets a criterion of its own. */
  record Chain(ParamRef reference, String target, Criterion on) implements Criterion {}

  /** Something that refers to this resource meets a criterion of its own. */
  record Has(ParamRef reference, String target, Criterion on) implements Criterion {}
}
