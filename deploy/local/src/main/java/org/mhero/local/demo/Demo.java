package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.mhero.local.front.Quiet;
import org.mhero.local.front.Requests;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.handset.Robot;

/**
 * The main job, played once: load a country, pick an audience, send it a message and a survey,
 * answer from handsets, and hold the suite's figures against each other and against what the
 * handsets know.
 */
final class Demo {
  private static final List<String> CADRES = List.of("nurse", "midwife", "chw");
  private static final String ENGLISH =
      "Ministry of Health: measles vaccine arrives this week. Keep your fridge below 8 degrees. "
          + "Questions: your district officer.";
  private static final String FRENCH =
      "Ministère de la Santé: le vaccin rougeole arrive cette semaine. Gardez le frigo sous 8 "
          + "degrés. Questions: votre district.";

  private static final Duration LATEST = Duration.ofMinutes(2);

  private final SuiteClient suite;
  private final CountryLoad load;
  private final Progress progress;

  Demo(SuiteClient suite, CountryLoad load, Progress progress) {
    this.suite = suite;
    this.load = load;
    this.progress = progress;
  }

  /** Loads a country into the registry and returns when it is there. */
  interface CountryLoad {
    void load(Kolanda country);
  }

  Figures play(Kolanda country) {
    progress.step("Loading Kolanda's health workers");
    load.load(country);
    Map<String, Handset> handsets = new TreeMap<>();
    country.phones().forEach(phone -> handsets.put(phone, new Handset(phone)));
    Robot robot = new Robot(suite, handsets);

    progress.step("Saving the audience: nurses, midwives and community health workers of Kolanda");
    String audience = UUID.randomUUID().toString();
    suite.putResource(
        Requests.audience(audience, "Vaccinators of Kolanda, " + audience, CADRES, "KL"));

    long start = System.nanoTime();
    progress.step("Sending them a message");
    String send = UUID.randomUUID().toString();
    JsonNode message = suite.createResource(Requests.message(send, audience, ENGLISH, FRENCH));
    Delivery delivery = new Delivery(suite, "requests/" + message.path("id").asText());
    waitUntil("the message is settled", delivery, robot, delivery::settled);

    progress.step("Asking them the survey: Measles cold-chain check");
    JsonNode flow = suite.post("/api/workflow/flows", Question.export()).at("/flows/0");
    String started = UUID.randomUUID().toString();
    JsonNode task =
        suite.createResource(Requests.survey(started, audience, flow.path("uuid").asText()));
    Survey survey = new Survey(suite, task.path("id").asText(), robot);
    waitUntil("the survey is answered", survey, robot, survey::settled);

    double seconds = (System.nanoTime() - start) / 1e9;
    return reckoned(
        () ->
            new Reckoning(suite, robot, handsets.values(), send, delivery, survey).figures(seconds),
        survey,
        robot);
  }

  /**
   * After an outage the last events may reach reporting well after the work is done: sums that do
   * not hold yet are looked at again for a while.
   */
  private Figures reckoned(Supplier<Figures> reckoning, Survey survey, Robot robot) {
    long until = System.nanoTime() + LATEST.toNanos();
    Quiet quiet = new Quiet(LATEST.multipliedBy(2));
    Figures figures = reckoning.get();
    while (!figures.reconcile() && System.nanoTime() < until) {
      progress.count(survey.line() + ", the last figures are on their way");
      quiet.pause("the figures add up");
      robot.readAndAnswer();
      survey.look();
      figures = reckoning.get();
    }
    return figures;
  }

  /** Something under way that can say in a line how far it is. */
  interface Underway {
    String line();
  }

  private void waitUntil(
      String what, Underway underway, Robot robot, java.util.function.BooleanSupplier done) {
    Quiet quiet = new Quiet(Duration.ofMinutes(15));
    while (!done.getAsBoolean()) {
      if (robot.readAndAnswer() == 0) {
        quiet.pause(what);
      }
      progress.count(underway.line());
    }
  }
}
