package org.mhero.workflow.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of each item, put together from the last item to the first: each knows what comes next.
 * A question is a node that writes it, a node that waits for the answer, and a node that asks
 * again.
 */
final class SurveyNodes {
  private static final Pattern LINK = Pattern.compile("linkId\\s*=\\s*'([^']*)'");

  private final SurveyFlow flow;
  private final Survey survey;
  private final Conditions conditions;
  private final Refusals refusals;
  private final Set<String> languages;
  private final String language;

  SurveyNodes(SurveyFlow flow, Survey survey, String language, Refusals refusals) {
    this.flow = flow;
    this.survey = survey;
    this.language = language;
    this.refusals = refusals;
    this.conditions = new Conditions(survey, refusals);
    this.languages = survey.languages();
  }

  /** All items, and at the end what is computed of answers that come later than it stands. */
  void everything() {
    String end = null;
    for (SurveyItem item : survey.items().reversed()) {
      if (late(item)) {
        end = silent(item, end);
      }
    }
    all(survey.of(survey.questionnaire().getItem()), end);
  }

  private boolean late(SurveyItem item) {
    String source = Sdc.expression(item.item(), Sdc.CALCULATED).orElse("");
    return LINK.matcher(source)
        .results()
        .map(match -> survey.find(match.group(1)))
        .anyMatch(found -> found != null && found.position() > item.position());
  }

  /** Puts these items before what comes next, and gives the node they begin with. */
  @Nullable String all(List<SurveyItem> items, @Nullable String next) {
    String following = next;
    for (SurveyItem item : items.reversed()) {
      following = one(item, following);
    }
    return following;
  }

  private @Nullable String one(SurveyItem item, @Nullable String next) {
    String inner = all(survey.of(item.item().getItem()), next);
    String begins = own(item, inner);
    String condition = conditions.of(item);
    if (condition == null || begins == null || begins.equals(next)) {
      return begins;
    }
    RouterJson router = new RouterJson(flow, item.linkId() + "/when", "@(" + condition + ")");
    router.category("Ask", begins);
    router.category("Leave out", next);
    router.when("Ask", "has_only_text", List.of("true"));
    return first(List.of(router.otherwise("Leave out")));
  }

  private @Nullable String own(SurveyItem item, @Nullable String next) {
    repeats(item);
    if (item.display() || item.group()) {
      boolean told = item.item().hasText() && !Sdc.flag(item.item(), Sdc.HIDDEN);
      return told ? first(List.of(says(item.linkId(), l -> title(item, l), next))) : next;
    }
    return switch (item.type()) {
      case ATTACHMENT, REFERENCE, QUESTION, NULL -> {
        refusals.add(item.path() + ".type", item.type().toCode() + " cannot be answered by SMS");
        yield next;
      }
      default -> item.silent() ? late(item) ? next : silent(item, next) : question(item, next);
    };
  }

  private void repeats(SurveyItem item) {
    if (!item.item().getRepeats()) {
      return;
    }
    boolean limited =
        item.options().isEmpty()
            && Constraints.of(survey, item, new Refusals()).size()
                > (item.type() == QuestionnaireItemType.INTEGER ? 1 : 0);
    if (!Lists.possible(item)) {
      refusals.add(item.path() + ".repeats", "several of them cannot be answered in one message");
    } else if (limited) {
      refusals.add(item.path() + ".repeats", "several answers cannot be held to limits");
    }
  }

  private static String title(SurveyItem item, String language) {
    return Written.template(new SurveyTexts(item, language).title());
  }

  /** A value nobody is asked for: computed, or as it is given. */
  private @Nullable String silent(SurveyItem item, @Nullable String next) {
    if (Sdc.has(item.item(), Sdc.CALCULATED)) {
      String path = item.path() + ".extension('" + Sdc.CALCULATED + "')";
      String source = Sdc.expression(item.item(), Sdc.CALCULATED).orElse("");
      String value = FhirPath.value(source, survey, path, refusals);
      return first(List.of(sets(item, "@(" + value + ")", next)));
    }
    String initial = SurveyTexts.initial(item).orElse("");
    return initial.isEmpty()
        ? next
        : first(List.of(sets(item, Written.template(kept(item, initial)), next)));
  }

  /** What is kept of an initial value: for an option its category. */
  private static String kept(SurveyItem item, String shown) {
    for (Option option : item.options()) {
      if (option.display().equals(shown)) {
        return option.value() instanceof org.hl7.fhir.r4.model.BooleanType value
            ? String.valueOf(value.booleanValue())
            : option.category();
      }
    }
    return shown;
  }

  private String question(SurveyItem item, @Nullable String next) {
    List<Constraints.Constraint> constraints =
        item.several() ? List.of() : Constraints.of(survey, item, refusals);
    String wait = flow.id(item.linkId() + "/answer");
    List<ObjectNode> nodes = new ArrayList<>();
    nodes.add(says(item.linkId(), l -> new SurveyTexts(item, l).asked(), wait));
    String again = flow.id(item.linkId() + "/again");
    ObjectNode keep = null;
    String initial = SurveyTexts.initial(item).orElse("");
    if (!initial.isEmpty()) {
      keep = sets(item, Written.template(kept(item, initial)), next);
    }
    nodes.add(answer(item, constraints, new Ways(next, again, id(keep))));
    if (keep != null) {
      nodes.add(keep);
    }
    nodes.add(
        says(item.linkId() + "/again", l -> new SurveyTexts(item, l).again(constraints), wait));
    return first(nodes);
  }

  private static @Nullable String id(@Nullable ObjectNode node) {
    return node == null ? null : node.path("uuid").asText();
  }

  /** Where an answer may lead. */
  private record Ways(@Nullable String next, String again, @Nullable String keep) {}

  private ObjectNode answer(SurveyItem item, List<Constraints.Constraint> constraints, Ways ways) {
    RouterJson router =
        new RouterJson(flow, item.linkId() + "/answer", "@input.text").asks(item.name());
    List<String> categories = categories(item);
    for (String category : categories) {
      String uuid = router.category(category, ways.next);
      translate(item, category, uuid);
    }
    if (ways.keep != null) {
      router.category(SurveyItem.KEPT, ways.keep);
    }
    if (!item.item().getRequired()) {
      router.category(SurveyItem.SKIPPED, ways.next);
    }
    router.category(SurveyItem.OTHER, ways.again);
    if (ways.keep != null) {
      router.when(SurveyItem.KEPT, "has_only_phrase", List.of(Phrases.OK));
    }
    if (!item.item().getRequired()) {
      router.when(SurveyItem.SKIPPED, "has_pattern", List.of(Written.pattern(Phrases.everySkip())));
    }
    constraints.forEach(
        constraint ->
            router.when(SurveyItem.OTHER, "has_only_text", List.of(constraint.failing())));
    accept(item, router);
    return router.otherwise(SurveyItem.OTHER);
  }

  private static List<String> categories(SurveyItem item) {
    List<String> categories = new ArrayList<>();
    if (!item.several()) {
      item.options().forEach(option -> categories.add(option.category()));
    }
    if (item.several()
        || item.options().isEmpty()
        || item.type() == QuestionnaireItemType.OPENCHOICE) {
      categories.add(SurveyItem.ANSWERED);
    }
    return categories;
  }

  private void translate(SurveyItem item, String category, String uuid) {
    for (Option option : item.options()) {
      if (option.category().equals(category) && !item.several()) {
        option
            .translations()
            .forEach(
                (l, text) -> {
                  if (!l.equals(language) && languages.contains(l)) {
                    flow.translate(l, uuid, "name", text);
                  }
                });
      }
    }
  }

  private static void accept(SurveyItem item, RouterJson router) {
    if (item.several()) {
      router.when(
          SurveyItem.ANSWERED, "has_pattern", List.of(Written.template(Lists.pattern(item))));
      return;
    }
    for (Option option : item.options()) {
      router.when(
          option.category(),
          "has_pattern",
          List.of(Written.template(Written.pattern(option.words()))));
    }
    String free =
        switch (item.type()) {
          case DECIMAL, INTEGER, QUANTITY -> item.options().isEmpty() ? "has_number" : "";
          case DATE, DATETIME -> item.options().isEmpty() ? "has_date" : "";
          case TIME -> item.options().isEmpty() ? "has_time" : "";
          case OPENCHOICE -> "has_text";
          default -> item.options().isEmpty() ? "has_text" : "";
        };
    if (!free.isEmpty()) {
      router.when(SurveyItem.ANSWERED, free, List.of());
    }
  }

  /** A node that writes one message, in every language there is. */
  private ObjectNode says(String node, Function<String, String> text, @Nullable String next) {
    String action = flow.id(node, "message");
    ObjectNode json = SurveyFlow.object().put("uuid", flow.id(node));
    String written = text.apply(language);
    json.putArray("actions")
        .addObject()
        .put("uuid", action)
        .put("type", "send_msg")
        .put("text", written);
    for (String other : languages) {
      String translated = text.apply(other);
      if (!other.equals(language) && !translated.equals(written)) {
        flow.translate(other, action, "text", translated);
      }
    }
    return leads(json, node, next);
  }

  /** A node that keeps a value without asking. */
  private ObjectNode sets(SurveyItem item, String value, @Nullable String next) {
    String node = item.linkId() + "/value";
    ObjectNode json = SurveyFlow.object().put("uuid", flow.id(node));
    json.putArray("actions")
        .addObject()
        .put("uuid", flow.id(node, "result"))
        .put("type", "set_run_result")
        .put("name", item.name())
        .put("value", value)
        .put("category", category(item, value));
    return leads(json, node, next);
  }

  /** An option that is kept counts as chosen. */
  private static String category(SurveyItem item, String value) {
    for (Option option : item.options()) {
      boolean bool =
          option.value() instanceof org.hl7.fhir.r4.model.BooleanType b
              && String.valueOf(b.booleanValue()).equals(value);
      if (bool || option.category().equals(value)) {
        return option.category();
      }
    }
    return SurveyItem.ANSWERED;
  }

  private ObjectNode leads(ObjectNode json, String node, @Nullable String next) {
    ObjectNode exit = json.putArray("exits").addObject().put("uuid", flow.id(node, "exit"));
    if (next != null) {
      exit.put("destination_uuid", next);
    }
    return json;
  }

  private String first(List<ObjectNode> nodes) {
    flow.first(nodes);
    return nodes.getFirst().path("uuid").asText();
  }
}
