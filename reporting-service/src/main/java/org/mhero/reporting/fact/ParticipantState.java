package org.mhero.reporting.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.mhero.reporting.survey.ValueKind;

/** A participant as counted: how far, and where. */
record ParticipantState(PersonKey key, Progression progression, Post post) {
  private static final long SECONDS_PER_HOUR = 3600;

  ParticipantState at(Post place) {
    return new ParticipantState(key, progression, place);
  }

  /** Puts the person into the cells of progress and of the time of the first answer. */
  void count(Tally tally, int sign) {
    if (progression.progress() == null) {
      return;
    }
    tally.add(
        new ParticipantCell(key.scope(), progression.progress(), post.cadre(), post.district()),
        sign);
    Instant answered = progression.firstAnswerAt();
    if (answered == null) {
      return;
    }
    value(
        tally,
        ValueKind.FIRST_HOUR,
        Math.floorDiv(answered.getEpochSecond(), SECONDS_PER_HOUR),
        sign);
    Instant delivered = progression.deliveredAt();
    if (delivered != null) {
      long minutes = Math.max(0, Duration.between(delivered, answered).toMinutes());
      value(tally, ValueKind.FIRST_MINUTES, minutes, sign);
    }
  }

  private void value(Tally tally, ValueKind kind, long value, int sign) {
    tally.add(
        new ValueCell(
            key.scope(),
            "",
            kind,
            BigDecimal.valueOf(value).stripTrailingZeros(),
            post.cadre(),
            post.district()),
        sign);
  }
}
