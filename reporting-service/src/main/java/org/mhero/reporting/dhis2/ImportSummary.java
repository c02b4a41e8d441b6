package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mhero.reporting.dhis2.Delivery.Refusal;
import org.mhero.reporting.dhis2.Delivery.Whose;

/**
 * Reads the answer to a data value import as 2.37 to 2.43 give it: with or without the wrapper, 409
 * with the good rows stored, 200 with warnings, aborted with nothing stored. Success is told by
 * status, conflicts and rejected rows; never by the HTTP status, the description or the number
 * imported alone (reference, sections 1.1 and 4).
 */
final class ImportSummary {
  private static final String NO_ANSWER = "DHIS2 answered %d without a summary";

  private ImportSummary() {}

  /**
   * @param rows how many values were sent
   */
  static Delivery read(ObjectMapper json, int status, String body, int rows) {
    if (status == 429 || status >= 500) {
      return new Delivery.Later("DHIS2 answered " + status);
    }
    if ((status >= 300 && status < 400) || status == 401 || status == 403) {
      return new Delivery.Closed(
          "DHIS2 does not let this account in or send (%d)".formatted(status));
    }
    JsonNode told = parse(json, body);
    if (!told.isObject()) {
      return new Delivery.Later(NO_ANSWER.formatted(status));
    }
    JsonNode summary = told.path("response").isObject() ? told.path("response") : told;
    if (!summary.has("importCount")) {
      return without(status, told);
    }
    return summary(summary, told, rows);
  }

  private static JsonNode parse(ObjectMapper json, String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return json.missingNode();
    }
  }

  private static Delivery without(int status, JsonNode told) {
    String message = told.path("message").asText("");
    return status < 300
        ? new Delivery.Later(NO_ANSWER.formatted(status))
        : new Delivery.Closed("DHIS2 answered %d: %s".formatted(status, message));
  }

  private static Delivery summary(JsonNode summary, JsonNode told, int rows) {
    Map<Integer, Refusal> refusals = new TreeMap<>();
    for (JsonNode conflict : summary.path("conflicts")) {
      refusal(conflict, rows).forEach(r -> refusals.putIfAbsent(r.index(), r));
    }
    for (JsonNode index : summary.path("rejectedIndexes")) {
      int i = index.asInt();
      refusals.putIfAbsent(i, new Refusal(i, "", "Refused without a reason", Whose.UNKNOWN));
    }
    boolean good = List.of("SUCCESS", "OK").contains(summary.path("status").asText());
    if (refusals.isEmpty() && !good) {
      String why = summary.path("description").asText(told.path("message").asText(""));
      all(rows, "", why, Whose.UNKNOWN).forEach(r -> refusals.put(r.index(), r));
    }
    if (refusals.isEmpty()) {
      return uncounted(rows - counted(summary.path("importCount")));
    }
    return new Delivery.Refused(List.copyOf(refusals.values()));
  }

  /** DHIS2 drops zeros it does not keep without a word; they are missing in its counts. */
  private static Delivery uncounted(int missing) {
    return missing <= 0
        ? new Delivery.Accepted()
        : new Delivery.Refused(
            Collections.nCopies(
                missing,
                new Refusal(-1, "", "DHIS2 counted fewer values than were sent", Whose.MAPPING)));
  }

  private static int counted(JsonNode count) {
    return count.path("imported").asInt()
        + count.path("updated").asInt()
        + count.path("ignored").asInt();
  }

  /** A conflict without indexes, or with -1, is about the whole request. */
  private static List<Refusal> refusal(JsonNode conflict, int rows) {
    String code = conflict.path("errorCode").asText("");
    String message = conflict.path("value").asText("");
    List<Refusal> refusals = new ArrayList<>();
    for (JsonNode index : conflict.path("indexes")) {
      if (index.asInt() >= 0 && index.asInt() < rows) {
        refusals.add(new Refusal(index.asInt(), code, message, Whose.of(code)));
      }
    }
    return refusals.isEmpty() ? all(rows, code, message, Whose.of(code)) : refusals;
  }

  private static List<Refusal> all(int rows, String code, String message, Whose whose) {
    return IntStream.range(0, rows).mapToObj(i -> new Refusal(i, code, message, whose)).toList();
  }
}
