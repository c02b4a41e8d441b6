package org.mhero.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mhero.local.front.Quiet;
import org.mhero.local.front.Requests;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.handset.Robot;

/** The main job on the iHRIS demo country, with a survey mHero has published, over HTTP. */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
  private static final String NURSES_OF_THE_NORTH = UUID.randomUUID().toString();

  private SuiteClient officer;
  private SuiteClient admin;
  private Map<String, String> phones = Map.of();
  private String campaign = "";

  @BeforeAll
  void needsRealData() {
    assumeThat(Project.realData("ihris")).as("the iHRIS demo country is not at hand").isPresent();
    officer = RunningSuite.site().as("officer");
    admin = RunningSuite.site().as("admin");
  }

  @Test
  @Order(1)
  void loadsEveryRecordOfTheExportOrSaysWhyNot() {
    String printed =
        RunningSuite.site().launcher().must("import", "ihris", RealCountry.folder().toString());

    assertThat(printed).contains("stored");
    assertThat(total("Practitioner")).isGreaterThanOrEqualTo(1_007);
    assertThat(total("PractitionerRole")).isGreaterThanOrEqualTo(1_008);
  }

  private long total(String type) {
    return officer.get("/fhir/" + type + "?_summary=count&_total=accurate").path("total").asLong();
  }

  @Test
  @Order(2)
  void findsAnAudienceByCadreAndPlace() {
    phones = new RealCountry(admin).givePhones();

    officer.putResource(
        Requests.audience(NURSES_OF_THE_NORTH, "Nurses of the North", List.of("nurse"), "TF.N"));

    JsonNode nurses =
        officer.get(
            "/fhir/PractitionerRole?role=nurse&location:below=Location/TF.N&_total=accurate");
    assertThat(nurses.path("total").asLong()).isBetween(80L, 200L);
  }

  @Test
  @Order(3)
  void reachesThemWithAMessage() {
    Robot robot = new Robot(officer, Map.of());
    String send = UUID.randomUUID().toString();

    JsonNode request =
        officer.createResource(
            Requests.message(send, NURSES_OF_THE_NORTH, "Meeting on Monday at ten.", "Réunion."));

    String progress = "/api/messaging/requests/" + request.path("id").asText() + "/progress";
    Quiet quiet = new Quiet(Duration.ofMinutes(3));
    JsonNode figures = officer.get(progress);
    while (!"COMPLETED".equalsIgnoreCase(figures.path("state").asText())) {
      quiet.pause("the message is delivered");
      figures = officer.get(progress);
    }
    assertThat(figures.path("delivered").asLong()).isGreaterThan(80);
    assertThat(figures.path("addressed")).isEqualTo(figures.path("delivered"));
    assertThat(robot.readAndAnswer()).isEqualTo(figures.path("delivered").asInt());
  }

  @Test
  @Order(4)
  void asksAPublishedSurveyAndHearsTheAnswers() throws IOException {
    Map<String, Answerer> owners = new LinkedHashMap<>();
    for (String phone : phones.values()) {
      owners.put(phone, new Answerer(List.of("1", "2", String.valueOf(owners.size()))));
    }
    Robot robot = new Robot(officer, owners);
    String export =
        Files.readString(
            Project.realData("rapidpro/flows/facility_reporting_test.json").orElseThrow());

    JsonNode flow = admin.post("/api/workflow/flows", export).at("/flows/0");
    JsonNode task =
        officer.createResource(
            Requests.survey(
                UUID.randomUUID().toString(), NURSES_OF_THE_NORTH, flow.path("uuid").asText()));
    campaign = task.path("id").asText();

    Quiet quiet = new Quiet(Duration.ofMinutes(4));
    JsonNode people = people();
    while (people.path("finished").asLong() < people.path("invited").asLong()
        || people.path("invited").asLong() < 80) {
      if (robot.readAndAnswer() == 0) {
        quiet.pause("everybody has answered, now " + people);
      }
      people = people();
    }
    assertThat(people.path("noAnswer").asLong()).isZero();
  }

  private JsonNode people() {
    return officer.find("/api/reporting/surveys/" + campaign + "/results").path("people");
  }

  @Test
  @Order(5)
  void showsAnswersByQuestionCadreAndDistrict() {
    JsonNode results = officer.get("/api/reporting/surveys/" + campaign + "/results");

    long finished = results.at("/people/finished").asLong();
    assertThat(results.path("questions")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(results.path("byDistrict")).hasSizeGreaterThan(1);
    assertThat(sum(results.path("byDistrict"))).isEqualTo(finished);
    assertThat(sum(results.path("byCadre"))).isEqualTo(finished);
  }

  private static long sum(JsonNode groups) {
    long sum = 0;
    for (JsonNode group : groups) {
      sum += group.at("/people/finished").asLong();
    }
    return sum;
  }

  @Test
  @Order(6)
  void exportsTheAnswers() {
    String csv = officer.text("/api/reporting/surveys/" + campaign + "/answers.csv");

    assertThat(csv.lines().count() - 1).isEqualTo(people().path("answered").asLong());
  }

  @Test
  @Order(7)
  void pushesTheFacilitiesTotalsToDhis2() {
    Dhis2Stub dhis2 = RunningSuite.site().dhis2();
    dhis2.knows(facilities());
    String mapping =
        """
        {"name":"Patients vaccinated","survey":"%s","dataSet":"DS_COVID",
         "items":[{"question":"patients_vaccinated","dataElement":"VACCINATED","rule":"SUM"}]}
        """
            .formatted(campaign);
    String id = officer.post("/api/reporting/dhis2/mappings", mapping).path("id").asText();

    String thisMonth = YearMonth.now(ZoneOffset.UTC).toString().replace("-", "");

    JsonNode run =
        officer.post("/api/reporting/dhis2/mappings/" + id + "/push?period=" + thisMonth, "");
    Quiet quiet = new Quiet(Duration.ofMinutes(1));
    while ("RUNNING".equals(run.path("state").asText())) {
      quiet.pause("DHIS2 has the values");
      run = officer.get("/api/reporting/dhis2/runs/" + run.path("id").asText());
    }

    assertThat(run.path("state").asText()).as("%s", run).isEqualTo("DONE");
    assertThat(run.path("accepted").asInt()).isPositive();
    assertThat(dhis2.received()).hasSizeGreaterThan(1);
    assertThat(dhis2.received())
        .allSatisfy(
            body -> {
              assertThat(body.path("dataSet").asText()).isEqualTo("DS_COVID");
              assertThat(body.at("/dataValues/0/dataElement").asText()).isEqualTo("VACCINATED");
            });
  }

  private List<String> facilities() {
    return officer
        .get("/fhir/Location?type=facility&_count=200")
        .path("entry")
        .findValues("resource")
        .stream()
        .map(location -> location.path("name").asText())
        .distinct()
        .toList();
  }
}
