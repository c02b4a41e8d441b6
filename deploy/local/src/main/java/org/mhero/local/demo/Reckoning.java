package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mhero.local.demo.Figures.Part;
import org.mhero.local.demo.Figures.Sum;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.handset.Robot;

/** Holds the figures of the services against each other and against what the handsets know. */
final class Reckoning {
  private final SuiteClient suite;
  private final Robot robot;
  private final Collection<Handset> handsets;
  private final String send;
  private final Delivery message;
  private final Survey survey;
  private final List<Sum> sums = new ArrayList<>();

  Reckoning(
      SuiteClient suite,
      Robot robot,
      Collection<Handset> handsets,
      String send,
      Delivery message,
      Survey survey) {
    this.suite = suite;
    this.robot = robot;
    this.handsets = handsets;
    this.send = send;
    this.message = message;
    this.survey = survey;
  }

  Figures figures(double seconds) {
    messageSums();
    surveySums();
    handsetSums();
    return new Figures(sums, seconds, (robot.received() + robot.written()) / seconds);
  }

  private void messageSums() {
    long notDelivered = message.count("failed") + message.count("expired");
    sum(
        "Message, messaging",
        part("addressed", message.count("addressed")),
        part("opted out", message.count("optedOut")),
        part("no phone", message.count("noPhone")),
        part("sent", message.left()));
    sum(
        "Message, messaging",
        part("sent", message.left()),
        part("delivered", message.count("delivered")),
        part("failed", notDelivered));
    JsonNode counts = suite.get("/api/reporting/sends/" + send + "/outcomes").path("total");
    sum(
        "Message, reporting",
        part("addressed", message.count("addressed")),
        part("delivered", counts.path("delivered").asLong()),
        part("not delivered", counts.path("notDelivered").asLong()),
        part("left out", counts.path("notSent").asLong()));
  }

  private void surveySums() {
    sum(
        "Survey, workflow/reporting",
        part("addressed", survey.counted("addressed")),
        part("left out", survey.reported("leftOut")),
        part("not delivered", survey.reported("notDelivered")),
        part("asked", survey.asked()));
    sum(
        "Survey, reporting",
        part("asked", survey.asked()),
        part("completed", survey.reported("finished")),
        part("partial", survey.reported("answering") + survey.reported("stopped")),
        part("silent", survey.reported("noAnswer")));
    sum(
        "Survey, left out",
        part("left out", survey.reported("leftOut")),
        part("opted out", survey.counted("optedOut")),
        part("no phone", survey.counted("noPhone")));
    String csv = suite.text("/api/reporting/surveys/" + survey.campaign() + "/answers.csv");
    sum(
        "Survey, answers.csv",
        part("answered", survey.reported("answered")),
        part("rows", csv.lines().count() - 1));
  }

  private void handsetSums() {
    sum(
        "Survey, workflow/handsets",
        part("completed", survey.counted("completed")),
        part("thanked", handsets.stream().mapToLong(Handset::finished).sum()));
  }

  private void sum(String of, Part total, Part... parts) {
    sums.add(new Sum(of, total, List.of(parts)));
  }

  private static Part part(String name, long count) {
    return new Part(name, count);
  }
}
