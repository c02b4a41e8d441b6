package org.mhero.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.event.AnswerRecorded;
import org.mhero.reporting.survey.ValueKind;

/**
 * The answer that stands to one question of one session: the newest. A correction moves it to
 * another cell; the attempts before it stay in the facts.
 */
record AnswerState(
    Key key,
    @Nullable String flow,
    @Nullable String campaign,
    @Nullable String practitioner,
    @Nullable Given given,
    Post post) {
  /** ISO dates, with or without a time behind them. */
  private static final int DATE_LENGTH = 10;

  /** A session's question. */
  record Key(String session, String question) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::session).thenComparing(Key::question);
  }

  /** What was answered. */
  record Given(
      String value,
      @Nullable BigDecimal number,
      @Nullable String category,
      boolean understood,
      Instant at)
      implements Comparable<Given> {
    private static final Comparator<Given> ORDER =
        Comparator.comparing(Given::at)
            .thenComparing(Given::understood)
            .thenComparing(Given::value)
            .thenComparing(Given::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Given::number, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Greater is newer; where both came at once, the one that was understood. */
    @Override
    public int compareTo(Given other) {
      return ORDER.compare(this, other);
    }

    /** The day an answer names, when it is a date. */
    Optional<LocalDate> date() {
      if (number != null || value.length() < DATE_LENGTH) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(value.substring(0, DATE_LENGTH)));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    /** Without the answer. */
    @Override
    public String toString() {
      return "Given[at=" + at + "]";
    }
  }

  static AnswerState blank(Key key) {
    return new AnswerState(key, null, null, null, null, Post.UNKNOWN);
  }

  AnswerState with(AnswerRecorded event) {
    Given told =
        new Given(
            event.value(),
            event.number() == null ? null : event.number().stripTrailingZeros(),
            event.category(),
            event.understood(),
            event.at());
    return new AnswerState(
        key,
        Merge.stable(flow, event.flow()),
        Merge.stable(campaign, event.campaign()),
        Merge.stable(practitioner, event.practitioner()),
        given == null || given.compareTo(told) < 0 ? told : given,
        post);
  }

  AnswerState at(Post place) {
    return new AnswerState(key, flow, campaign, practitioner, given, place);
  }

  @Nullable PersonKey person() {
    return PersonKey.of(key.session(), flow, campaign, practitioner);
  }

  /** Puts the answer into its cells. */
  void count(Tally tally, ZoneId zone, int sign) {
    PersonKey person = person();
    if (given == null || person == null) {
      return;
    }
    AnswerCell cell =
        new AnswerCell(
            person.scope(),
            key.question(),
            given.category() == null ? "" : given.category(),
            given.understood(),
            LocalDate.ofInstant(given.at(), zone),
            post.cadre(),
            post.district());
    tally.add(cell, sign);
    tally.add(cell.overall(), sign);
    if (given.understood() && given.number() != null) {
      value(tally, person.scope(), ValueKind.NUMBER, given.number(), sign);
    }
    if (given.understood()) {
      given
          .date()
          .ifPresent(
              day ->
                  value(
                      tally,
                      person.scope(),
                      ValueKind.DATE,
                      BigDecimal.valueOf(day.toEpochDay()).stripTrailingZeros(),
                      sign));
    }
  }

  private void value(Tally tally, String scope, ValueKind kind, BigDecimal value, int sign) {
    tally.add(
        new ValueCell(scope, key.question(), kind, value, post.cadre(), post.district()), sign);
  }
}
