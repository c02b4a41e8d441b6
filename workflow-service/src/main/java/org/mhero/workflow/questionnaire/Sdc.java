package org.mhero.workflow.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;

/** The extensions of items that are understood, and those that may be left unread. */
final class Sdc {
  private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String SDC =
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

  static final String MIN_VALUE = CORE + "minValue";
  static final String MAX_VALUE = CORE + "maxValue";
  static final String MIN_LENGTH = CORE + "minLength";
  static final String MAX_DECIMALS = CORE + "maxDecimalPlaces";
  static final String REGEX = CORE + "regex";
  static final String ENTRY_FORMAT = CORE + "entryFormat";
  static final String TRANSLATION = CORE + "translation";
  static final String HIDDEN = CORE + "questionnaire-hidden";
  static final String PREFIX = CORE + "questionnaire-optionPrefix";
  static final String EXCLUSIVE = CORE + "questionnaire-optionExclusive";
  static final String UNIT = CORE + "questionnaire-unit";
  static final String MIN_OCCURS = CORE + "questionnaire-minOccurs";
  static final String MAX_OCCURS = CORE + "questionnaire-maxOccurs";
  static final String CONSTRAINT = CORE + "questionnaire-constraint";
  static final String TARGET_CONSTRAINT = CORE + "targetConstraint";
  static final String CALCULATED = SDC + "calculatedExpression";
  static final String ENABLE_WHEN = SDC + "enableWhenExpression";
  static final String INITIAL = SDC + "initialExpression";
  static final String MIN_QUANTITY = SDC + "minQuantity";
  static final String MAX_QUANTITY = SDC + "maxQuantity";
  static final String SHORT_TEXT = SDC + "shortText";
  static final String OPEN_LABEL = SDC + "openLabel";

  private static final Set<String> READ =
      Set.of(
          MIN_VALUE,
          MAX_VALUE,
          MIN_QUANTITY,
          MAX_QUANTITY,
          MIN_LENGTH,
          MAX_DECIMALS,
          REGEX,
          ENTRY_FORMAT,
          HIDDEN,
          UNIT,
          MIN_OCCURS,
          MAX_OCCURS,
          CONSTRAINT,
          TARGET_CONSTRAINT,
          CALCULATED,
          ENABLE_WHEN,
          SHORT_TEXT,
          OPEN_LABEL);

  /** Those of which an item may have more than one. */
  private static final Set<String> SEVERAL = Set.of(CONSTRAINT, TARGET_CONSTRAINT);

  /** They change nothing about what is asked. */
  private static final Set<String> HARMLESS =
      Set.of(
          CORE + "designNote",
          CORE + "itemWeight",
          CORE + "ordinalValue",
          CORE + "questionnaire-itemControl",
          CORE + "questionnaire-supportLink",
          CORE + "questionnaire-usageMode",
          CORE + "questionnaire-displayCategory",
          CORE + "questionnaire-choiceOrientation",
          CORE + "questionnaire-baseType",
          CORE + "rendering-style",
          CORE + "rendering-markdown",
          CORE + "rendering-xhtml",
          SDC + "preferredTerminologyServer",
          SDC + "observationLinkPeriod",
          SDC + "observationExtract");

  /** Controls that only look different from what can be written. */
  private static final Set<String> UNUSABLE_CONTROLS =
      Set.of("slider", "table", "htable", "gtable", "grid", "atable", "signature", "autocomplete");

  private static final int LARGEST = 10_000;

  private Sdc() {}

  /** What an extension says; of those that stand twice where it does not matter, the first. */
  static Optional<Type> value(Element element, String url) {
    return element.getExtensionsByUrl(url).stream().findFirst().map(Extension::getValue);
  }

  static Optional<String> text(Element element, String url) {
    return value(element, url).map(Type::primitiveValue);
  }

  /** A count of reasonable size; anything else counts as not said. */
  static Optional<Integer> count(Element element, String url) {
    return value(element, url)
        .filter(IntegerType.class::isInstance)
        .map(IntegerType.class::cast)
        .map(IntegerType::getValue)
        .filter(n -> n >= 0 && n <= LARGEST);
  }

  static boolean flag(Element element, String url) {
    return value(element, url)
        .filter(BooleanType.class::isInstance)
        .map(BooleanType.class::cast)
        .map(BooleanType::booleanValue)
        .orElse(false);
  }

  /** The FHIRPath of an expression, empty when it is in another language. */
  static Optional<String> expression(Element element, String url) {
    return value(element, url)
        .filter(Expression.class::isInstance)
        .map(Expression.class::cast)
        .filter(e -> "text/fhirpath".equals(e.getLanguage()))
        .map(Expression::getExpression);
  }

  static boolean has(Element element, String url) {
    return element.hasExtension(url);
  }

  /** Translations of a text by the three letters of their language. */
  static Map<String, String> translations(Element text) {
    Map<String, String> byLanguage = new HashMap<>();
    for (Extension translation : text.getExtensionsByUrl(TRANSLATION)) {
      String code = text(translation, "lang").map(Languages::three).orElse("");
      String content = text(translation, "content").orElse("");
      if (!code.isEmpty() && !content.isEmpty()) {
        byLanguage.put(code, content);
      }
    }
    return byLanguage;
  }

  /** Refuses what would be computed or checked over the whole Questionnaire. */
  static void checkWhole(List<Extension> extensions, Refusals refusals) {
    for (Extension extension : extensions) {
      String url = String.valueOf(extension.getUrl());
      if (url.equals(CONSTRAINT)
          || url.equals(TARGET_CONSTRAINT)
          || url.equals(CORE + "variable")) {
        refusals.add(
            "Questionnaire.extension('" + url + "')", "only items can be held to constraints");
      }
    }
  }

  /** Refuses what would change the meaning of an item and is not understood, or stands twice. */
  static void check(Element item, String path, Refusals refusals) {
    Set<String> seen = new HashSet<>();
    for (Extension extension : item.getExtension()) {
      String url = String.valueOf(extension.getUrl());
      if (!seen.add(url) && READ.contains(url) && !SEVERAL.contains(url)) {
        refusals.add(path + ".extension('" + url + "')", "this extension may stand only once");
      }
      if (url.equals(CORE + "questionnaire-itemControl")) {
        control(extension, path, refusals);
      } else if (url.startsWith("http://hl7.org/fhir/")
          && !READ.contains(url)
          && !HARMLESS.contains(url)) {
        refusals.add(path + ".extension('" + url + "')", "this extension cannot be kept by SMS");
      }
    }
  }

  private static void control(Extension extension, String path, Refusals refusals) {
    if (extension.getValue() instanceof org.hl7.fhir.r4.model.CodeableConcept concept) {
      for (Coding coding : concept.getCoding()) {
        if (UNUSABLE_CONTROLS.contains(String.valueOf(coding.getCode()))) {
          refusals.add(
              path + ".extension('" + extension.getUrl() + "')",
              "the control " + coding.getCode() + " cannot be shown by SMS");
        }
      }
    }
  }
}
