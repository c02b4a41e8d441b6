package org.mhero.reporting.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a send: a campaign, or a request that belongs to none.
 *
 * @param segments SMS parts of the messages that are not left out
 * @param byDay by the day a message left, or was accepted while it has not
 * @param asOf when the newest event of the send happened, null when there is none
 */
public record SendOutcomes(
    String id,
    OutcomeCounts total,
    long segments,
    List<ByChannel> byChannel,
    List<ByReason> byReason,
    List<ByDay> byDay,
    List<ByGroup> byDistrict,
    List<ByGroup> byCadre,
    @Nullable Instant asOf) {

  /** The name of a channel is empty while none is chosen. */
  public record ByChannel(String channel, OutcomeCounts counts, long segments) {}

  /** Why messages failed, were stopped or left out. */
  public record ByReason(Outcome outcome, String reason, long messages) {}

  /** One day in the country's time. */
  public record ByDay(LocalDate day, OutcomeCounts counts, long segments) {}

  /** A district or a cadre; the id is empty where it is not known. */
  public record ByGroup(String id, String name, OutcomeCounts counts) {}
}
