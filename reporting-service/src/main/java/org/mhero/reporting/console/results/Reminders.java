package org.mhero.reporting.console.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.audience.Chosen;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.draft.DraftService;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.WordBook;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.store.Page;
import org.mhero.reporting.survey.Person;
import org.mhero.reporting.survey.SurveyFilter;
import org.mhero.reporting.survey.SurveyResults;
import org.mhero.reporting.survey.SurveyService;

/**
 * Prepares a reminder: a send to exactly those who are silent now. Their sessions still wait at the
 * question, so a plain answer to the reminder counts.
 */
@ApplicationScoped
class Reminders {
  private static final int PAGE = 500;

  private final SurveyService surveys;
  private final DraftService drafts;
  private final WordBook book;
  private final ConsoleConfig config;

  Reminders(SurveyService surveys, DraftService drafts, WordBook book, ConsoleConfig config) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.book = book;
    this.config = config;
  }

  /** Writes the draft and returns its id; it goes out when the official has checked it. */
  UUID prepare(User user, Words w, String survey) {
    SurveyResults results = surveys.results(survey, SurveyFilter.ALL);
    List<Chosen.Named> silent = silent(survey);
    if (silent.isEmpty()) {
      throw AppException.conflict("Nobody has to be reminded any more");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    String question = results.questions().isEmpty() ? "" : results.questions().getFirst().text();
    for (String language : config.languages()) {
      texts.put(language, book.in(language).t("results.reminder-text", question));
    }
    DraftBody body =
        new DraftBody(
            Chosen.only(silent),
            DraftBody.Kind.MESSAGE,
            w.t("results.reminder-title", results.name()),
            texts,
            null,
            null,
            null,
            survey);
    UUID id = UUID.randomUUID();
    drafts.change(id, user, blank -> body);
    return id;
  }

  private List<Chosen.Named> silent(String survey) {
    List<Chosen.Named> silent = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Person> page = surveys.nonResponders(survey, SurveyFilter.ALL, cursor, PAGE);
      for (Person person : page.items()) {
        if (person.practitioner() != null) {
          silent.add(new Chosen.Named(person.practitioner(), person.name()));
        }
      }
      cursor = page.next();
    } while (cursor != null);
    return silent;
  }
}
