package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.AudienceService;
import org.mhero.reporting.console.audience.ChoiceService;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.audience.Chosen;
import org.mhero.reporting.console.audience.CountView;
import org.mhero.reporting.console.audience.Rule;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.draft.DraftService;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.WorkflowClient;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Words;

/** Gathers what the steps of a send show. */
@ApplicationScoped
class StepPage {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final ChoiceService choices;
  private final AudienceService audiences;
  private final WorkflowClient workflow;
  private final TextCosts costs;
  private final DraftService drafts;
  private final ConsoleConfig config;

  StepPage(
      ChoiceService choices,
      AudienceService audiences,
      @RestClient WorkflowClient workflow,
      TextCosts costs,
      DraftService drafts,
      ConsoleConfig config) {
    this.choices = choices;
    this.audiences = audiences;
    this.workflow = workflow;
    this.costs = costs;
    this.drafts = drafts;
    this.config = config;
  }

  StepView.Who who(Words w, User user, Draft draft, boolean counted) {
    Chosen chosen = draft.body().chosen();
    Choices known = chosen.named() ? new Choices(java.util.Map.of()) : choices.choices();
    return new StepView.Who(
        draft.id(),
        chosen.people().size(),
        String.join(", ", chosen.people().stream().limit(5).map(Chosen.Named::name).toList()),
        lines(chosen, false),
        lines(chosen, true),
        Arrays.stream(Trait.values())
            .map(trait -> new StepView.Filter(trait, known.of(trait)))
            .filter(filter -> !filter.choices().isEmpty())
            .toList(),
        counted ? count(w, user, chosen) : null,
        draft.remark());
  }

  private static List<StepView.Line> lines(Chosen chosen, boolean exclude) {
    List<StepView.Line> lines = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      List<Rule> rules = chosen.rules(trait, exclude);
      if (!rules.isEmpty()) {
        lines.add(new StepView.Line(trait.words(), rules));
      }
    }
    return lines;
  }

  StepView.Count count(Words w, User user, Chosen chosen) {
    CountView of = audiences.count(chosen);
    List<StepView.Language> languages =
        of.languages().stream()
            .map(
                l ->
                    new StepView.Language(
                        language(w, l.code()),
                        l.people(),
                        w.percent(l.people(), of.recipients()),
                        Ledger.share(l.people(), of.recipients())))
            .toList();
    Ledger ledger =
        Ledger.of(
            w.t("send.count-label", of.recipients(), of.fit()),
            new Ledger.Part("ok", of.recipients()),
            new Ledger.Part("off", of.fit() - of.recipients()));
    return new StepView.Count(
        of, ledger, languages, drafts.needsManager(user, of.recipients()), config.approvalLimit());
  }

  static String language(Words w, String code) {
    return code.isEmpty() ? w.t("send.no-language") : w.language(code);
  }

  StepView.What what(Words w, Draft draft, List<StepView.Problem> problems) {
    Optional<WorkflowClient.Flows> flows = Ask.maybe(workflow::flows);
    DraftBody.Survey survey = draft.body().survey();
    return new StepView.What(
        draft.id(),
        draft.body(),
        texts(w, draft.body()),
        flows.map(WorkflowClient.Flows::flows).orElse(List.of()).stream()
            .map(flow -> flow(flow, survey))
            .toList(),
        flows.isPresent(),
        problems);
  }

  private static StepView.Flow flow(WorkflowClient.Flow flow, DraftBody.@Nullable Survey chosen) {
    int questions = flow.questions() == null ? 0 : flow.questions().size();
    boolean same = chosen != null && chosen.flow().equals(flow.uuid());
    return new StepView.Flow(flow.uuid(), flow.name(), questions, same);
  }

  private List<StepView.Text> texts(Words w, DraftBody body) {
    return config.languages().stream()
        .map(
            language -> {
              String text = body.texts().getOrDefault(language, "");
              return new StepView.Text(
                  language, language(w, language), text, costs.of(w, text).orElse(null));
            })
        .toList();
  }

  StepView.@Nullable Parts parts(Words w, String text) {
    return costs.of(w, text).orElse(null);
  }

  StepView.When when(Words w, Draft draft, boolean later, List<StepView.Problem> problems) {
    DraftBody body = draft.body();
    return new StepView.When(
        draft.id(),
        body.kind() == DraftBody.Kind.SURVEY,
        later || body.at() != null,
        body.at() == null ? "" : body.at().toLocalDate().toString(),
        body.at() == null ? "" : HOUR.format(body.at()),
        body.closes() == null ? "" : body.closes().toLocalDate().toString(),
        body.closes() == null ? "" : HOUR.format(body.closes()),
        w.zone().getId(),
        problems);
  }

  StepView.Check check(Words w, User user, Draft draft) {
    DraftBody body = draft.body();
    StepView.Count count = Ask.maybe(() -> count(w, user, body.chosen())).orElse(null);
    List<String> missing = missing(w, body, count);
    long people = count == null ? 0 : count.of().recipients();
    return new StepView.Check(
        draft.id(),
        body,
        Whom.words(w, body.chosen()),
        body.at() == null
            ? w.t("send.now")
            : w.day(body.at().toLocalDate()) + ", " + HOUR.format(body.at()),
        body.closes() == null
            ? w.t("send.closes-never")
            : w.day(body.closes().toLocalDate()) + ", " + HOUR.format(body.closes()),
        count,
        texts(w, body).stream().filter(t -> !t.text().isBlank()).toList(),
        "",
        missing,
        button(w, user, body, people),
        missing.isEmpty());
  }

  private static List<String> missing(Words w, DraftBody body, StepView.@Nullable Count count) {
    List<String> missing = new ArrayList<>();
    if (count == null) {
      missing.add(w.t("send.missing-count"));
    } else if (count.of().recipients() == 0) {
      missing.add(w.t("send.missing-people"));
    }
    boolean survey = body.kind() == DraftBody.Kind.SURVEY;
    if (survey && body.survey() == null) {
      missing.add(w.t("send.missing-survey"));
    }
    if (!survey && body.texts().values().stream().allMatch(String::isBlank)) {
      missing.add(w.t("send.missing-text"));
    }
    return missing;
  }

  private String button(Words w, User user, DraftBody body, long people) {
    if (drafts.needsManager(user, people)) {
      return w.t("send.button-ask");
    }
    if (body.kind() == DraftBody.Kind.SURVEY) {
      return w.t("send.button-survey", people);
    }
    return w.t(body.at() == null ? "send.button-send" : "send.button-plan", people);
  }
}
