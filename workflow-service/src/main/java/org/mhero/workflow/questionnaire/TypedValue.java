package org.mhero.workflow.questionnaire;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Numbers;

/** The value of a result in the type its item wants. */
final class TypedValue {
  private static final int DATE = 10;
  private static final int SECONDS = 8;

  private TypedValue() {}

  /** The value, null when it cannot be one of that type. */
  static @Nullable Type of(SurveyItem item, String value) {
    return switch (item.type()) {
      case BOOLEAN -> bool(value);
      case INTEGER -> integer(value);
      case DECIMAL -> decimal(value);
      case QUANTITY -> quantity(item, value);
      case DATE -> date(value);
      case DATETIME -> dateTime(value);
      case TIME -> new TimeType(value.length() > SECONDS ? value.substring(0, SECONDS) : value);
      case URL -> new UriType(value.strip());
      case CHOICE -> null;
      default -> new StringType(value);
    };
  }

  private static @Nullable Type bool(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> new BooleanType(true);
      case "false" -> new BooleanType(false);
      default -> null;
    };
  }

  private static @Nullable Type integer(String value) {
    BigDecimal number = Numbers.strict(value);
    try {
      return number == null ? null : new IntegerType(number.intValueExact());
    } catch (ArithmeticException e) {
      return null; // not whole, or beyond what FHIR holds
    }
  }

  private static @Nullable Type decimal(String value) {
    BigDecimal number = Numbers.strict(value);
    return number == null ? null : new DecimalType(number);
  }

  private static @Nullable Type quantity(SurveyItem item, String value) {
    BigDecimal number = Numbers.strict(value);
    if (number == null) {
      return null;
    }
    Quantity quantity = new Quantity().setValue(number);
    if (Sdc.value(item.item(), Sdc.UNIT).orElse(null) instanceof Coding unit) {
      quantity.setUnit(unit.hasDisplay() ? unit.getDisplay() : unit.getCode());
      quantity.setSystem(unit.getSystem());
      quantity.setCode(unit.getCode());
    }
    return quantity;
  }

  /** The day as it was meant where it was written. */
  private static @Nullable Type date(String value) {
    return value.matches("\\d{4}-\\d\\d-\\d\\d.*") ? new DateType(value.substring(0, DATE)) : null;
  }

  private static @Nullable Type dateTime(String value) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(value).truncatedTo(ChronoUnit.SECONDS);
      return new DateTimeType(time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    } catch (DateTimeParseException e) {
      return null; // the flow has put something else there
    }
  }
}
