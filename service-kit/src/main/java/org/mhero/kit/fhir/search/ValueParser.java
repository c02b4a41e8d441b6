package org.mhero.kit.fhir.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.index.DateRange;
import org.mhero.kit.fhir.index.Target;
import org.mhero.kit.fhir.search.Criterion.DateValue;
import org.mhero.kit.fhir.search.Criterion.LinkValue;
import org.mhero.kit.fhir.search.Criterion.NumberValue;
import org.mhero.kit.fhir.search.Criterion.TextMatch;
import org.mhero.kit.fhir.search.Criterion.TokenValue;
import org.mhero.kit.fhir.search.Criterion.UriMatch;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.SearchParam;

/** Reads the values of a parameter; whatever cannot be read is a 400 that names the parameter. */
final class ValueParser {
  private final OwnBase base;

  ValueParser(OwnBase base) {
    this.base = base;
  }

  Criterion simple(ParamRef ref, ParamKind kind, @Nullable String modifier, String value) {
    return switch (kind) {
      case STRING -> new Criterion.Text(ref, textMatch(ref.name(), modifier), plain(value));
      case URI -> new Criterion.Uri(ref, uriMatch(ref.name(), modifier), plain(value));
      case TOKEN -> {
        refuse(ref.name(), modifier);
        yield token(ref, value);
      }
      case DATE -> {
        refuse(ref.name(), modifier);
        yield new Criterion.Date(ref, dates(ref.name(), value));
      }
      case NUMBER, QUANTITY -> {
        refuse(ref.name(), modifier);
        yield new Criterion.Number(ref, numbers(ref.name(), value));
      }
      case SPECIAL -> {
        refuse(ref.name(), modifier);
        yield new Criterion.Near(ref, Circle.parse(value));
      }
      case REFERENCE -> throw new IllegalStateException("References are read by their own rules");
    };
  }

  Criterion.Token token(ParamRef ref, String value) {
    return new Criterion.Token(
        ref, Escapes.split(value, ',').stream().map(v -> tokenValue(ref.name(), v)).toList());
  }

  private static TokenValue tokenValue(String param, String value) {
    List<String> parts = Escapes.split(value, '|');
    if (parts.size() > 2) {
      throw AppException.invalid(param + ": a code has at most one unescaped |");
    }
    if (parts.size() == 1) {
      return new TokenValue(null, Escapes.plain(parts.get(0)));
    }
    String code = Escapes.plain(parts.get(1));
    return new TokenValue(Escapes.plain(parts.get(0)), code.isEmpty() ? null : code);
  }

  List<String> ids(String param, String value) {
    return Escapes.split(value, ',').stream()
        .map(Escapes::plain)
        .map(v -> Target.of(base.relative(v)))
        .map(Target::id)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  /** Ids, relative, absolute and canonical references; a bare id may lead to any target type. */
  List<LinkValue> links(SearchParam param, @Nullable String type, String value) {
    return Escapes.split(value, ',').stream()
        .map(Escapes::plain)
        .map(base::relative)
        .map(v -> link(param, type, v))
        .toList();
  }

  private static LinkValue link(SearchParam param, @Nullable String type, String value) {
    Target target = Target.of(value);
    if (target.local()) {
      return new LinkValue(target.type(), target.id());
    }
    if (value.indexOf(':') >= 0) {
      return new LinkValue("", value);
    }
    String only = param.targets().size() == 1 ? param.targets().get(0) : null;
    return new LinkValue(type == null ? only : type, value);
  }

  List<DateValue> dates(String param, String value) {
    return Escapes.split(value, ',').stream().map(v -> date(param, v)).toList();
  }

  private static DateValue date(String param, String value) {
    try {
      return new DateValue(Prefix.of(value), DateRange.parse(Prefix.rest(value)));
    } catch (DateTimeException e) {
      throw AppException.invalid(param + ": not a date: " + shown(value));
    }
  }

  private static List<NumberValue> numbers(String param, String value) {
    return Escapes.split(value, ',').stream().map(v -> number(param, v)).toList();
  }

  private static NumberValue number(String param, String value) {
    List<String> parts = Escapes.split(value, '|');
    try {
      BigDecimal number = new BigDecimal(Prefix.rest(parts.get(0)));
      if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
        throw AppException.invalid(param + ": a number too long or too large");
      }
      BigDecimal half = BigDecimal.ONE.movePointLeft(number.scale()).divide(BigDecimal.valueOf(2));
      return new NumberValue(
          Prefix.of(parts.get(0)),
          number,
          number.subtract(half),
          number.add(half),
          parts.size() > 2 && !parts.get(1).isEmpty() ? Escapes.plain(parts.get(1)) : null,
          parts.size() > 2 && !parts.get(2).isEmpty() ? Escapes.plain(parts.get(2)) : null);
    } catch (NumberFormatException e) {
      throw AppException.invalid(param + ": not a number: " + shown(value));
    }
  }

  private static List<String> plain(String value) {
    return Escapes.split(value, ',').stream().map(Escapes::plain).toList();
  }

  private TextMatch textMatch(String param, @Nullable String modifier) {
    if (modifier == null) {
      return TextMatch.PREFIX;
    }
    return switch (modifier) {
      case "contains" -> TextMatch.CONTAINS;
      case "exact" -> TextMatch.EXACT;
      default -> throw refusal(param, modifier);
    };
  }

  private UriMatch uriMatch(String param, @Nullable String modifier) {
    if (modifier == null) {
      return UriMatch.EQUAL;
    }
    return switch (modifier) {
      case "below" -> UriMatch.BELOW;
      case "above" -> UriMatch.ABOVE;
      default -> throw refusal(param, modifier);
    };
  }

  void refuse(String param, @Nullable String modifier) {
    if (modifier != null) {
      throw refusal(param, modifier);
    }
  }

  AppException refusal(String param, String modifier) {
    return AppException.invalid(param + ": the modifier :" + shown(modifier) + " is not supported");
  }

  /** A value short enough for an answer. */
  private static String shown(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "..." : value;
  }
}
