package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.mhero.local.front.SuiteClient;

/** How the messages of a request or a campaign fare, by messaging's own count. */
final class Delivery implements Demo.Underway {
  private final SuiteClient suite;
  private final String path;
  private JsonNode figures;

  Delivery(SuiteClient suite, String of) {
    this.suite = suite;
    this.path = "/api/messaging/" + of + "/progress";
    this.figures = suite.find(path);
  }

  /** Whether everybody has an outcome. */
  boolean settled() {
    figures = suite.find(path);
    return count("addressed") > 0
        && "COMPLETED".equalsIgnoreCase(figures.path("state").asText())
        && underway() == 0;
  }

  /** Messages whose outcome is not known yet. */
  long underway() {
    return count("pending") + count("queued") + count("submitted") + count("sent");
  }

  long count(String figure) {
    return figures.path(figure).asLong();
  }

  /** Messages that left: to a handset, or to one that could not be reached. */
  long left() {
    return count("delivered") + count("failed") + count("expired");
  }

  @Override
  public String line() {
    return "%d addressed, %d under way, %d delivered, %d not delivered, %d asked to stop, %d without phone"
        .formatted(
            count("addressed"),
            underway(),
            count("delivered"),
            count("failed") + count("expired"),
            count("optedOut"),
            count("noPhone"));
  }
}
