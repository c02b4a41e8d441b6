package org.mhero.reporting.console.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.survey.NumberSummary;
import org.mhero.reporting.survey.QuestionResult;

/** Shows each question by its kind: bars for a choice, columns for numbers and days, words. */
final class QuestionViews {
  private static final String[] TONES = {"1", "2", "5"};

  private final Words w;

  QuestionViews(Words w) {
    this.w = w;
  }

  List<ResultsView.Question> all(List<QuestionResult> questions) {
    List<ResultsView.Question> views = new ArrayList<>();
    for (QuestionResult question : questions) {
      views.add(view(views.size() + 1, question));
    }
    return views;
  }

  private ResultsView.Question view(int number, QuestionResult q) {
    NumberSummary numbers = q.numbers();
    boolean columns = q.kind() == QuestionResult.Kind.NUMBER && numbers != null;
    boolean days = q.kind() == QuestionResult.Kind.DATE && !q.dates().isEmpty();
    boolean written = q.kind() == QuestionResult.Kind.TEXT || q.notUnderstood() > 0;
    return new ResultsView.Question(
        w.number(number),
        q.text(),
        columns && numbers != null ? line(q, numbers) : w.t("results.answers-n", q.answers()),
        columns || days || wordsOnly(q) ? List.of() : bars(q),
        columns && numbers != null ? bins(numbers) : days ? dates(q) : List.of(),
        columns ? "bars" : days ? "days" : "",
        w.t(columns ? "results.value" : "results.day"),
        written ? quotes(q) : List.of());
  }

  /** A question for any words has one category, which says nothing. */
  private static boolean wordsOnly(QuestionResult q) {
    return q.kind() == QuestionResult.Kind.TEXT && q.choices().size() <= 1;
  }

  private String line(QuestionResult q, NumberSummary numbers) {
    return w.say(
        "results.numbers-line",
        q.answers(),
        plain(numbers.median()),
        plain(numbers.min()),
        plain(numbers.max()));
  }

  private List<ResultsView.Bar> bars(QuestionResult q) {
    List<ResultsView.Bar> bars = new ArrayList<>();
    for (QuestionResult.Choice choice : q.choices()) {
      String tone = TONES[Math.min(bars.size(), TONES.length - 1)];
      boolean many = q.choices().size() > TONES.length;
      bars.add(bar(choice.category(), choice.people(), q.answers(), many ? "1" : tone));
    }
    if (q.notUnderstood() > 0) {
      bars.add(bar(w.t("results.not-understood"), q.notUnderstood(), q.answers(), "6"));
    }
    return bars;
  }

  private ResultsView.Bar bar(String words, long people, long base, String tone) {
    boolean few = base < org.mhero.reporting.indicator.Share.SMALL;
    return new ResultsView.Bar(
        words, people, few ? "" : w.percent(people, base), Ledger.share(people, base), tone);
  }

  private List<ResultsView.Point> bins(NumberSummary numbers) {
    return numbers.histogram().stream()
        .map(
            bin ->
                new ResultsView.Point(
                    bin.from().compareTo(bin.to()) == 0
                        ? plain(bin.from())
                        : plain(bin.from()) + "–" + plain(bin.to()),
                    bin.people()))
        .toList();
  }

  private List<ResultsView.Point> dates(QuestionResult q) {
    return q.dates().stream()
        .map(date -> new ResultsView.Point(w.day(date.day()), date.people()))
        .toList();
  }

  private List<ResultsView.Quote> quotes(QuestionResult q) {
    return q.latest().stream()
        .filter(text -> q.kind() == QuestionResult.Kind.TEXT || !text.understood())
        .limit(5)
        .map(
            text ->
                new ResultsView.Quote(
                    text.text(),
                    text.understood()
                        ? w.moment(text.at())
                        : w.moment(text.at()) + " · " + w.t("results.not-understood")))
        .toList();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
