package org.mhero.reporting.console.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.WorkflowClient;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.Words;

/** Gathers what is asked and what can be asked. */
@ApplicationScoped
public class SurveysPage {
  private final WorkflowClient workflow;

  SurveysPage(@RestClient WorkflowClient workflow) {
    this.workflow = workflow;
  }

  SurveysView.Listed list(Words w, @Nullable String cursor) {
    Optional<WorkflowClient.Campaigns> rounds = Ask.maybe(() -> workflow.campaigns(cursor));
    Optional<WorkflowClient.Flows> flows = Ask.maybe(workflow::flows);
    return new SurveysView.Listed(
        rounds.isPresent(),
        rounds.map(page -> rounds(w, page.campaigns())).orElse(List.of()),
        rounds.map(WorkflowClient.Campaigns::next).orElse(null),
        flows.isPresent(),
        flows.map(WorkflowClient.Flows::flows).orElse(List.of()).stream()
            .map(flow -> new SurveysView.Flow(flow.uuid(), flow.name(), line(w, flow)))
            .toList());
  }

  /** The newest rounds, for the overview; nothing when workflow is away. */
  public List<SurveysView.Round> newest(Words w, int limit) {
    return Ask.maybe(() -> workflow.campaigns(null))
        .map(page -> rounds(w, page.campaigns().stream().limit(limit).toList()))
        .orElse(List.of());
  }

  private static List<SurveysView.Round> rounds(Words w, List<WorkflowClient.Campaign> campaigns) {
    return campaigns.stream().map(campaign -> round(w, campaign)).toList();
  }

  private static SurveysView.Round round(Words w, WorkflowClient.Campaign c) {
    long ended = c.expired() + c.interrupted();
    long invited = c.addressed() - c.noPhone() - c.optedOut();
    Ledger ledger =
        Ledger.of(
            w.say("surveys.ledger", c.completed(), c.waiting(), ended, c.failed()),
            new Ledger.Part("ok", c.completed()),
            new Ledger.Part("wait", c.waiting()),
            new Ledger.Part("off", ended),
            new Ledger.Part("bad", c.failed()));
    return new SurveysView.Round(
        "/console/surveys/" + c.id() + "/results",
        c.name() == null ? w.t("surveys.unnamed") : c.name(),
        state(w, c.status(), c.closesAt()),
        ledger,
        w.say(
            "surveys.line", c.completed(), invited, w.percent(c.completed(), invited), c.waiting()),
        c.createdAt() == null ? "" : w.t("surveys.began", w.moment(Instant.parse(c.createdAt()))));
  }

  /** The state of a round in words. */
  public static Badge state(Words w, String status, @Nullable String closes) {
    return switch (status) {
      case "completed" -> new Badge("ok", "check2", w.t("surveys.state.closed"));
      case "cancelled" -> new Badge("off", "stop", w.t("surveys.state.cancelled"));
      case "failed" -> new Badge("bad", "x", w.t("surveys.state.failed"));
      default ->
          new Badge(
              "way",
              "clock",
              closes == null
                  ? w.t("surveys.state.open")
                  : w.t("surveys.state.open-until", w.brief(Instant.parse(closes))));
    };
  }

  private static String line(Words w, WorkflowClient.Flow flow) {
    int questions = flow.questions() == null ? 0 : flow.questions().size();
    String languages =
        flow.languages() == null
            ? ""
            : flow.languages().stream().map(w::language).collect(Collectors.joining(", "));
    String line = w.t("surveys.questions", questions);
    return languages.isEmpty() ? line : line + " · " + languages;
  }

  /** What an export would bring; a refusal is told on the page, and the text is not lost. */
  SurveysView.Import preview(Words w, String json) {
    try {
      WorkflowClient.Flows understood = Ask.now(() -> workflow.preview(json));
      return new SurveysView.Import(
          json,
          understood.flows().stream()
              .map(
                  flow ->
                      new SurveysView.Understood(
                          flow.name(),
                          line(w, flow),
                          flow.questions() == null ? List.of() : asked(w, flow.questions())))
              .toList(),
          problems(understood),
          understood.flows().isEmpty() ? w.t("surveys.nothing-understood") : "");
    } catch (AppException e) {
      if (e.code().status() >= 500) {
        throw e;
      }
      return new SurveysView.Import(json, List.of(), List.of(), w.t("surveys.no-export"));
    }
  }

  private static List<SurveysView.Problem> problems(WorkflowClient.Flows understood) {
    List<WorkflowClient.Problem> problems = understood.problems();
    return problems == null
        ? List.of()
        : problems.stream()
            .map(
                p ->
                    new SurveysView.Problem(
                        "error".equals(p.severity()),
                        p.flow() == null ? "" : p.flow(),
                        p.message()))
            .toList();
  }

  private static List<SurveysView.Asked> asked(Words w, List<WorkflowClient.Question> questions) {
    return questions.stream()
        .map(
            q ->
                new SurveysView.Asked(
                    q.text(),
                    w.or("surveys.kind." + q.kind(), ""),
                    q.categories() == null ? "" : String.join(" · ", q.categories())))
        .toList();
  }

  void save(String json) {
    Ask.now(() -> workflow.save(json));
  }
}
