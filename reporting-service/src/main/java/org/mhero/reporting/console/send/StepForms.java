package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.ChoiceService;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.audience.Chosen;
import org.mhero.reporting.console.audience.Rule;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.gateway.WorkflowClient;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.Words;

/** Reads what the forms of the steps say, and says what is missing in them. */
@ApplicationScoped
class StepForms {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final ChoiceService choices;
  private final WorkflowClient workflow;
  private final ConsoleConfig config;
  private final Clock clock;

  StepForms(
      ChoiceService choices,
      @RestClient WorkflowClient workflow,
      ConsoleConfig config,
      Clock clock) {
    this.choices = choices;
    this.workflow = workflow;
    this.config = config;
    this.clock = clock;
  }

  /** What a button elsewhere begins with. */
  DraftBody begin(DraftBody body, MultivaluedMap<String, String> form) {
    DraftBody begun = body;
    String person = text(form, "person");
    if (!person.isEmpty()) {
      begun =
          begun.withChosen(
              Chosen.only(List.of(new Chosen.Named(person, text(form, "name").strip()))));
    }
    String place = text(form, "place");
    if (!place.isEmpty()) {
      Rule rule = new Rule(Trait.PLACE, false, "", place, text(form, "name").strip());
      begun = begun.withChosen(begun.chosen().with(rule));
    }
    String flow = text(form, "flow");
    if (!flow.isEmpty()) {
      DraftBody.Survey survey = new DraftBody.Survey(flow, workflow.flow(flow).name());
      begun = begun.withContent(DraftBody.Kind.SURVEY, "", Map.of(), survey);
    }
    return begun;
  }

  DraftBody who(DraftBody body, MultivaluedMap<String, String> form) {
    Chosen chosen = body.chosen();
    String gone = form.getFirst("remove");
    if (gone != null) {
      return body.withChosen(chosen.without(gone));
    }
    if ("everybody".equals(form.getFirst("do"))) {
      return body.withChosen(Chosen.EVERYBODY);
    }
    Choices known = null;
    for (Trait trait : Trait.values()) {
      for (String side : List.of("fit", "leave")) {
        String code = form.getFirst(side + "-" + trait.code());
        if (code != null && !code.isEmpty()) {
          known = known == null ? choices.choices() : known;
          chosen =
              known.rule(trait.code(), code, side.equals("leave")).map(chosen::with).orElse(chosen);
        }
      }
    }
    return body.withChosen(chosen);
  }

  DraftBody what(DraftBody body, MultivaluedMap<String, String> form) {
    boolean survey = "survey".equals(form.getFirst("kind"));
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : config.languages()) {
      texts.put(language, text(form, "text-" + language).replace("\r\n", "\n"));
    }
    String flow = text(form, "flow");
    DraftBody.Survey chosen = body.survey();
    if (!flow.isEmpty() && (chosen == null || !chosen.flow().equals(flow))) {
      chosen = new DraftBody.Survey(flow, workflow.flow(flow).name());
    }
    return body.withContent(
        survey ? DraftBody.Kind.SURVEY : DraftBody.Kind.MESSAGE,
        text(form, "title").strip(),
        texts,
        flow.isEmpty() ? null : chosen);
  }

  List<StepView.Problem> whatProblems(Words w, DraftBody body) {
    if (body.kind() == DraftBody.Kind.SURVEY) {
      return body.survey() == null
          ? List.of(new StepView.Problem("flow", w.t("send.missing-survey")))
          : List.of();
    }
    boolean none = body.texts().values().stream().allMatch(String::isBlank);
    String first = "text-" + config.languages().getFirst();
    return none ? List.of(new StepView.Problem(first, w.t("send.missing-text"))) : List.of();
  }

  DraftBody when(DraftBody body, MultivaluedMap<String, String> form) {
    LocalDateTime at = later(form) ? time(form, "day", "hour", MORNING) : null;
    return body.withTimes(at, time(form, "closes-day", "closes-hour", EVENING));
  }

  /** Whether a later time is wanted and none can be read. */
  static boolean withoutDay(MultivaluedMap<String, String> form) {
    return later(form) && time(form, "day", "hour", MORNING) == null;
  }

  private static boolean later(MultivaluedMap<String, String> form) {
    return "later".equals(form.getFirst("when"));
  }

  List<StepView.Problem> whenProblems(Words w, DraftBody body, String missing) {
    List<StepView.Problem> problems = new ArrayList<>();
    if (missing.equals("day")) {
      problems.add(new StepView.Problem("day", w.t("send.problem-day")));
    }
    LocalDateTime now = LocalDateTime.now(clock.withZone(w.zone()));
    LocalDateTime start = body.at() == null ? now : body.at();
    if (start.isBefore(now)) {
      problems.add(new StepView.Problem("day", w.t("send.problem-past")));
    } else if (start.isAfter(now.plusYears(1))) {
      problems.add(new StepView.Problem("day", w.t("send.problem-far")));
    }
    if (body.closes() != null && !body.closes().isAfter(start)) {
      problems.add(new StepView.Problem("closes-day", w.t("send.problem-closes")));
    }
    return problems;
  }

  private static @Nullable LocalDateTime time(
      MultivaluedMap<String, String> form, String day, String hour, LocalTime usual) {
    String date = text(form, day);
    if (date.isEmpty()) {
      return null;
    }
    try {
      String time = text(form, hour);
      return LocalDate.parse(date).atTime(time.isEmpty() ? usual : LocalTime.parse(time));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value;
  }
}
