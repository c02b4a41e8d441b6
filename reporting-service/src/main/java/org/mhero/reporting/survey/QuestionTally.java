package org.mhero.reporting.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mhero.reporting.indicator.Share;

/** Roll-up cells of a survey's answers, gathered by question. */
final class QuestionTally {
  private final Map<String, Map<String, Long>> categories = new TreeMap<>();
  private final Map<String, Long> notUnderstood = new TreeMap<>();
  private final Map<String, Map<BigDecimal, Long>> numbers = new TreeMap<>();
  private final Map<String, Map<BigDecimal, Long>> dates = new TreeMap<>();

  void understood(String question, String category, long people) {
    categories
        .computeIfAbsent(question, q -> new LinkedHashMap<>())
        .merge(category, people, Long::sum);
  }

  void notUnderstood(String question, long people) {
    notUnderstood.merge(question, people, Long::sum);
  }

  void number(String question, BigDecimal value, long people) {
    numbers.computeIfAbsent(question, q -> new TreeMap<>()).merge(value, people, Long::sum);
  }

  void date(String question, BigDecimal epochDay, long people) {
    dates.computeIfAbsent(question, q -> new TreeMap<>()).merge(epochDay, people, Long::sum);
  }

  /** The questions of the form, then those that were answered but are not in it. */
  List<SurveyForm.Question> complete(List<SurveyForm.Question> form) {
    List<SurveyForm.Question> all = new ArrayList<>(form);
    Set<String> more = new LinkedHashSet<>(categories.keySet());
    more.addAll(notUnderstood.keySet());
    form.forEach(question -> more.remove(question.key()));
    more.forEach(key -> all.add(new SurveyForm.Question(key, key, guess(key), List.of())));
    return all;
  }

  /** The kind of a question that no form tells of: what most of its answers are. */
  private QuestionResult.Kind guess(String question) {
    long answers = sum(categories.getOrDefault(question, Map.of()));
    if (2 * sum(numbers.getOrDefault(question, Map.of())) > answers) {
      return QuestionResult.Kind.NUMBER;
    }
    if (2 * sum(dates.getOrDefault(question, Map.of())) > answers) {
      return QuestionResult.Kind.DATE;
    }
    return categories.getOrDefault(question, Map.of()).size() > 1
        ? QuestionResult.Kind.CHOICE
        : QuestionResult.Kind.TEXT;
  }

  QuestionResult result(SurveyForm.Question question, List<QuestionResult.Text> latest) {
    String key = question.key();
    Map<String, Long> counts = categories.getOrDefault(key, Map.of());
    long missed = notUnderstood.getOrDefault(key, 0L);
    long answers = sum(counts) + missed;
    boolean number = question.kind() == QuestionResult.Kind.NUMBER;
    boolean date = question.kind() == QuestionResult.Kind.DATE;
    return new QuestionResult(
        key,
        question.text(),
        question.kind(),
        answers,
        missed,
        choices(question, counts, answers),
        number ? NumberSummary.of(numbers.getOrDefault(key, Map.of())) : null,
        date ? days(dates.getOrDefault(key, Map.of())) : List.of(),
        latest);
  }

  private static List<QuestionResult.Choice> choices(
      SurveyForm.Question question, Map<String, Long> counts, long answers) {
    Map<String, Long> all = new LinkedHashMap<>();
    question.categories().forEach(category -> all.put(category, 0L));
    counts.forEach((category, n) -> all.merge(category, n, Long::sum));
    return all.entrySet().stream()
        .map(
            e ->
                new QuestionResult.Choice(
                    e.getKey(), e.getValue(), Share.of(e.getValue(), answers)))
        .toList();
  }

  private static List<QuestionResult.DateCount> days(Map<BigDecimal, Long> epochDays) {
    return epochDays.entrySet().stream()
        .map(
            e ->
                new QuestionResult.DateCount(
                    LocalDate.ofEpochDay(e.getKey().longValue()), e.getValue()))
        .toList();
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
