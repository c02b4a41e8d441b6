package org.mhero.kit.fhir.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.search.CursorText;

/**
 * Where a page of history ended; page 1 has fixed the horizon and the total.
 *
 * @param since the {@code _since} of page 1, null for all
 * @param lastAt the time of the last entry
 * @param lastSeq the number of the last entry
 */
record HistoryCursor(
    Horizon horizon, long total, @Nullable Instant since, int count, Instant lastAt, long lastSeq) {
  private static final String FORM = "h1";
  private static final int FIELDS = 8;

  String encoded() {
    return CursorText.pack(
        List.of(
            FORM,
            Long.toString(horizon.seq()),
            Long.toString(horizon.at().toEpochMilli()),
            Long.toString(total),
            since == null ? "" : Long.toString(since.toEpochMilli()),
            Integer.toString(count),
            Long.toString(lastAt.toEpochMilli()),
            Long.toString(lastSeq)));
  }

  static HistoryCursor decode(String text) {
    List<String> fields = CursorText.unpack(text);
    if (fields.size() != FIELDS || !fields.get(0).equals(FORM)) {
      throw CursorText.refusal();
    }
    try {
      return new HistoryCursor(
          new Horizon(Long.parseLong(fields.get(1)), millis(fields.get(2))),
          Long.parseLong(fields.get(3)),
          fields.get(4).isEmpty() ? null : millis(fields.get(4)),
          Integer.parseInt(fields.get(5)),
          millis(fields.get(6)),
          Long.parseLong(fields.get(7)));
    } catch (NumberFormatException e) {
      throw CursorText.refusal();
    }
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
