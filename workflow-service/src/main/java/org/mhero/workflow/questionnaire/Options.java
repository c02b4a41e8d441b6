package org.mhero.workflow.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.mhero.workflow.expression.Texts;

/**
 * Reads what can be answered to an item. An answer is understood by prefix, number, code or display
 * (macm.md 13); where a number would mean two options, the one that says so itself has it.
 */
final class Options {
  private static final int LONGEST_CATEGORY = 50;
  private static final Set<String> RESERVED =
      Set.of(SurveyItem.OTHER, SurveyItem.SKIPPED, SurveyItem.KEPT, SurveyItem.ANSWERED);

  private final Questionnaire questionnaire;
  private final QuestionnaireItemComponent item;
  private final String path;
  private final Refusals refusals;

  private Options(
      Questionnaire questionnaire,
      QuestionnaireItemComponent item,
      String path,
      Refusals refusals) {
    this.questionnaire = questionnaire;
    this.item = item;
    this.path = path;
    this.refusals = refusals;
  }

  static List<Option> of(
      Questionnaire questionnaire,
      QuestionnaireItemComponent item,
      String path,
      Refusals refusals) {
    return new Options(questionnaire, item, path, refusals).read();
  }

  /** An option as it is written, before it has a label. */
  private record Raw(
      Type value,
      String prefix,
      String code,
      String display,
      Map<String, String> translations,
      boolean exclusive,
      boolean initial) {}

  private List<Option> read() {
    if (item.getType() == QuestionnaireItemType.BOOLEAN) {
      return yesAndNo();
    }
    List<Raw> raw = new ArrayList<>();
    for (int i = 0; i < item.getAnswerOption().size(); i++) {
      raw(item.getAnswerOption().get(i), path + ".answerOption[" + i + "]", raw);
    }
    if (item.hasAnswerValueSet()) {
      valueSet(raw);
    }
    boolean choice =
        item.getType() == QuestionnaireItemType.CHOICE
            || item.getType() == QuestionnaireItemType.OPENCHOICE;
    if (choice && raw.isEmpty() && refusals.all().isEmpty()) {
      refusals.add(path, "there is nothing to choose from");
    }
    return named(raw);
  }

  private static List<Option> yesAndNo() {
    Map<String, String> yes = new HashMap<>();
    Map<String, String> no = new HashMap<>();
    for (String language : List.of("fra", "por", "spa", "swa")) {
      yes.put(language, Phrases.of(language).yes().getFirst());
      no.put(language, Phrases.of(language).no().getFirst());
    }
    return List.of(
        new Option(
            new BooleanType(true),
            "Yes",
            "1",
            "Yes",
            yes,
            with(Phrases.everyYes(), "1", "true"),
            false,
            false),
        new Option(
            new BooleanType(false),
            "No",
            "2",
            "No",
            no,
            with(Phrases.everyNo(), "2", "false"),
            false,
            false));
  }

  private static List<String> with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  private void raw(QuestionnaireItemAnswerOptionComponent option, String at, List<Raw> raw) {
    Type value = option.getValue();
    String prefix = Sdc.text(option, Sdc.PREFIX).orElse("");
    boolean exclusive = Sdc.flag(option, Sdc.EXCLUSIVE);
    boolean initial = option.getInitialSelected();
    if (value instanceof Coding coding) {
      coding(coding, prefix, exclusive, initial, raw);
    } else if (value != null && value.isPrimitive()) {
      Map<String, String> translations = Sdc.translations(value);
      String text = value.primitiveValue();
      raw.add(new Raw(value, prefix, text, text, translations, exclusive, initial));
    } else {
      refusals.add(at, "only codings and simple values can be chosen by SMS");
    }
  }

  private static void coding(
      Coding coding, String prefix, boolean exclusive, boolean initial, List<Raw> raw) {
    String code = coding.hasCode() ? coding.getCode() : "";
    String display = coding.hasDisplay() ? coding.getDisplay() : code;
    Map<String, String> translations = Sdc.translations(coding.getDisplayElement());
    raw.add(new Raw(coding, prefix, code, display, translations, exclusive, initial));
  }

  /** A value set can only be listed when it comes along. */
  private void valueSet(List<Raw> raw) {
    String reference = item.getAnswerValueSet();
    ValueSet set =
        questionnaire.getContained().stream()
            .filter(ValueSet.class::isInstance)
            .map(ValueSet.class::cast)
            .filter(one -> reference.equals("#" + one.getIdPart()))
            .findFirst()
            .orElse(null);
    if (set == null) {
      refusals.add(path + ".answerValueSet", "the value set is not contained");
      return;
    }
    if (set.hasExpansion()) {
      set.getExpansion()
          .getContains()
          .forEach(
              c ->
                  coding(
                      new Coding(c.getSystem(), c.getCode(), c.getDisplay()),
                      "",
                      false,
                      false,
                      raw));
    } else {
      set.getCompose()
          .getInclude()
          .forEach(
              include ->
                  include
                      .getConcept()
                      .forEach(
                          c ->
                              coding(
                                  new Coding(include.getSystem(), c.getCode(), c.getDisplay()),
                                  "",
                                  false,
                                  false,
                                  raw)));
    }
  }

  private List<Option> named(List<Raw> raw) {
    Set<String> own = new HashSet<>();
    raw.forEach(one -> own.addAll(List.of(lower(one.prefix), lower(one.code), lower(one.display))));
    boolean numbered = true;
    for (int i = 0; i < raw.size(); i++) {
      numbered &= !own.contains(String.valueOf(i + 1));
    }
    List<Option> options = new ArrayList<>();
    Set<String> categories = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      Raw one = raw.get(i);
      String number = numbered ? String.valueOf(i + 1) : "";
      String label = one.prefix.isEmpty() ? number : one.prefix;
      Set<String> words = new LinkedHashSet<>();
      List.of(one.prefix, number, one.code, one.display).forEach(word -> add(word, words, taken));
      one.translations.values().forEach(word -> add(word, words, taken));
      if (words.isEmpty()) {
        refusals.add(path + ".answerOption[" + i + "]", "cannot be told from the others");
      }
      options.add(
          new Option(
              one.value,
              category(one, categories),
              label.isEmpty() ? one.code : label,
              one.display,
              one.translations,
              List.copyOf(words),
              one.exclusive,
              one.initial));
    }
    return options;
  }

  private static void add(String word, Set<String> words, Set<String> taken) {
    if (!word.isBlank() && taken.add(lower(word))) {
      words.add(word);
    }
  }

  private static String category(Raw option, Set<String> taken) {
    String name = Texts.trim(Texts.cut(option.display, LONGEST_CATEGORY));
    String category = name.isEmpty() ? "Option" : name;
    int n = 2;
    while (RESERVED.contains(category) || !taken.add(category)) {
      category = name + " " + n++;
    }
    return category;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
