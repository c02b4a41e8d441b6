package org.mhero.reporting.console.dhis2page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.WorkflowClient;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.dhis2.Dhis2Config;
import org.mhero.reporting.dhis2.Mapping;
import org.mhero.reporting.dhis2.MappingItem;
import org.mhero.reporting.dhis2.MappingService;
import org.mhero.reporting.dhis2.PreviewService;
import org.mhero.reporting.dhis2.Rule;
import org.mhero.reporting.dhis2.RunService;

/** Gathers mappings, their questions, and what would be sent. */
@ApplicationScoped
class Dhis2Page {
  private static final int RUNS = 10;

  private final MappingService mappings;
  private final PreviewService previews;
  private final RunService runs;
  private final WorkflowClient workflow;
  private final Dhis2Config config;

  Dhis2Page(
      MappingService mappings,
      PreviewService previews,
      RunService runs,
      @RestClient WorkflowClient workflow,
      Dhis2Config config) {
    this.mappings = mappings;
    this.previews = previews;
    this.runs = runs;
    this.workflow = workflow;
    this.config = config;
  }

  Dhis2View.Listed list(Words w) {
    List<Dhis2View.Survey> surveys =
        Ask.maybe(() -> workflow.campaigns(null))
            .map(WorkflowClient.Campaigns::campaigns)
            .orElse(List.of())
            .stream()
            .map(c -> new Dhis2View.Survey(c.id(), c.name() == null ? c.id() : c.name()))
            .toList();
    return new Dhis2View.Listed(
        config.url().isPresent(),
        mappings.all().stream()
            .map(
                m ->
                    new Dhis2View.Row(
                        "/console/dhis2/" + m.id(),
                        m.name(),
                        m.dataSet(),
                        w.t("dhis2.questions-sent", m.items().size())))
            .toList(),
        surveys);
  }

  /** A blank mapping for a survey. */
  Dhis2View.Edit blank(Words w, String survey) {
    WorkflowClient.Campaign campaign = Ask.now(() -> workflow.campaign(survey));
    String name = campaign.name() == null ? survey : campaign.name();
    Mapping none = new Mapping(null, name, survey, "", List.of(), 0, null);
    return edit(w, none, null, "");
  }

  Dhis2View.Edit stored(Words w, UUID id, @Nullable String period) {
    Mapping mapping = mappings.find(id);
    if (period == null) {
      return edit(w, mapping, null, "");
    }
    try {
      return edit(w, mapping, Trials.view(w, previews.preview(mapping, period)), "");
    } catch (AppException e) {
      return edit(w, mapping, null, e.detail());
    }
  }

  private Dhis2View.Edit edit(
      Words w, Mapping mapping, Dhis2View.@Nullable Trial trial, String trialProblem) {
    List<WorkflowClient.Question> questions = questions(mapping.survey());
    Map<String, MappingItem> items =
        mapping.items().stream()
            .collect(Collectors.toMap(MappingItem::question, item -> item, (a, b) -> a));
    List<Dhis2View.Line> lines = new ArrayList<>();
    for (WorkflowClient.Question question : questions) {
      lines.add(line(w, lines.size() + 1, question, items.get(question.key())));
    }
    UUID id = mapping.id();
    return new Dhis2View.Edit(
        id == null ? "" : id.toString(),
        mapping.survey(),
        mapping.name(),
        mapping.dataSet(),
        mapping.version(),
        config.url().isPresent(),
        lines,
        Arrays.stream(Rule.values())
            .map(rule -> new Dhis2View.Rule(rule.name(), w.t("dhis2.rule." + key(rule))))
            .toList(),
        w.t("dhis2.sent-of", mapping.items().size(), questions.size()),
        trial,
        trialProblem,
        id == null
            ? List.of()
            : runs.latest(id, RUNS).stream()
                .map(run -> Trials.run(w, run, () -> runs.refusals(run.id(), RUNS)))
                .toList());
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<WorkflowClient.Question> questions(String survey) {
    WorkflowClient.Flow flow =
        Ask.now(
            () -> {
              String uuid = workflow.campaign(survey).flow();
              return workflow.flow(uuid == null ? survey : uuid);
            });
    return flow.questions() == null ? List.of() : flow.questions();
  }

  private static Dhis2View.Line line(
      Words w, int number, WorkflowClient.Question question, @Nullable MappingItem item) {
    return new Dhis2View.Line(
        number,
        question.key(),
        question.text(),
        w.or("surveys.kind." + question.kind(), ""),
        item == null ? "" : item.dataElement(),
        item == null ? Rule.LAST.name() : item.rule().name(),
        item == null || item.category() == null ? "" : item.category(),
        question.categories() == null ? List.of() : question.categories(),
        item == null || item.values() == null ? "" : MappingForm.written(item.values()));
  }
}
