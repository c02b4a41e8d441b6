package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.handset.Robot;

/** How a survey fares, by the count of workflow, messaging and reporting. */
final class Survey implements Demo.Underway {
  /** Nothing may change for this long before the survey counts as answered. */
  private static final Duration CALM = Duration.ofSeconds(6);

  private final SuiteClient suite;
  private final String campaign;
  private final Robot robot;
  private final Delivery messages;
  private JsonNode workflow;
  private JsonNode people;
  private String lastSeen = "";
  private long changedAt = System.nanoTime();

  Survey(SuiteClient suite, String campaign, Robot robot) {
    this.suite = suite;
    this.campaign = campaign;
    this.robot = robot;
    this.messages = new Delivery(suite, "campaigns/" + campaign);
    look();
  }

  /** Asks the suite how the survey stands now. */
  void look() {
    workflow = suite.get("/api/workflow/campaigns/" + campaign);
    people = suite.find("/api/reporting/surveys/" + campaign + "/results").path("people");
    String seen = workflow + " " + people + " " + robot.written() + " " + robot.received();
    if (!seen.equals(lastSeen)) {
      lastSeen = seen;
      changedAt = System.nanoTime();
    }
  }

  /**
   * Whether everybody was asked, all messages have an outcome and nothing has changed for a while.
   */
  boolean settled() {
    look();
    messages.settled();
    return asked() > 0
        && counted("unsent") + messages.underway() == 0
        && reported("waiting") + reported("onItsWay") == 0
        && System.nanoTime() - changedAt > CALM.toNanos();
  }

  String campaign() {
    return campaign;
  }

  /** A figure of workflow. */
  long counted(String figure) {
    return workflow.path(figure).asLong();
  }

  /** A figure of reporting. */
  long reported(String figure) {
    return people.path(figure).asLong();
  }

  /** Those who have the first question. */
  long asked() {
    return reported("delivered");
  }

  @Override
  public String line() {
    return "%d addressed, %d asked, %d finished, %d in the middle, %d silent, %d messages under way"
        .formatted(
            counted("addressed"),
            asked(),
            reported("finished"),
            reported("answering") + reported("stopped"),
            reported("noAnswer"),
            messages.underway());
  }
}
