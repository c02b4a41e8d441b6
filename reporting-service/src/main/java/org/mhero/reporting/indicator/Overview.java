package org.mhero.reporting.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the console's first page.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param messages outcomes of the messages of these days
 * @param answers answers received
 * @param people different people among those who answered
 * @param days every day of the period, also those without anything
 * @param asOf when the newest event happened, null when there is none
 */
public record Overview(
    LocalDate from,
    LocalDate to,
    OutcomeCounts messages,
    long segments,
    long answers,
    long people,
    List<Day> days,
    List<SendOutcomes.ByChannel> channels,
    @Nullable Instant asOf) {

  /** Messages that have left and answers that came on one day. */
  public record Day(LocalDate day, long sent, long delivered, long answers) {}
}
