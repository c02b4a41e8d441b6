package org.mhero.workflow.questionnaire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.TestFlows;

/** The operations over HTTP, in the application the other tests have started. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class QuestionnaireOperationsTest {
  private static final String AGE =
      "{'linkId':'age','text':'Age?','type':'integer','required':true}";

  @Inject FhirStore fhir;
  @Inject FhirJson codec;

  private static RequestSpecification officer() {
    return given().auth().oauth2(Tokens.user("olga", "officer"));
  }

  private String body(String items) {
    return codec.text(Asked.questionnaire(items));
  }

  @Test
  void questionnaireBecomesAFlowThatIsImportedAndServedAsTheQuestionnaireAgain() {
    String flow =
        officer()
            .contentType("application/fhir+json")
            .body(body(AGE))
            .post("/fhir/Questionnaire/$to-flow")
            .then()
            .statusCode(200)
            .body("spec_version", equalTo("14.4.2"))
            .extract()
            .asString();

    String uuid =
        officer()
            .contentType("application/json")
            .body(flow)
            .post("/api/workflow/flows")
            .then()
            .statusCode(200)
            .body("problems", hasSize(0))
            .body("flows[0].questions[0].kind", equalTo("number"))
            .extract()
            .path("flows[0].uuid");

    Questionnaire served = fhir.get(Questionnaire.class, uuid).orElseThrow();
    assertThat(served.getItemFirstRep().getLinkId()).isEqualTo("age");
    assertThat(served.getUrl()).isEqualTo(FlowQuestionnaire.CANONICAL + uuid);
    assertThat(served.getDerivedFrom().getFirst().getValue())
        .isEqualTo("https://hmis.example.org/fhir/Questionnaire/x");
    officer()
        .get("/fhir/Questionnaire/" + uuid + "/$to-flow")
        .then()
        .statusCode(200)
        .body("nodes", hasSize(3));
    officer()
        .get("/api/workflow/flows/" + uuid + "/$to-questionnaire")
        .then()
        .statusCode(200)
        .body("item[0].type", equalTo("integer"));
  }

  @Test
  void questionnaireThatCannotBeAskedIsRefusedWithThePathOfTheElement() {
    officer()
        .contentType("application/fhir+json")
        .body(body("{'linkId':'a','type':'attachment'}"))
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(422)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].expression", hasItem("Questionnaire.item[0].type"));
  }

  @Test
  void flowBecomesAQuestionnaire() {
    officer()
        .contentType("application/json")
        .body(TestFlows.text("ward_report"))
        .post("/fhir/Questionnaire/$to-questionnaire")
        .then()
        .statusCode(200)
        .body("resourceType", equalTo("Questionnaire"))
        .body("item", hasSize(4));
  }

  @Test
  void storedFlowGivesItsDefinitionBack() {
    officer()
        .contentType("application/json")
        .body(TestFlows.text("ward_report"))
        .post("/api/workflow/flows")
        .then()
        .statusCode(200);

    officer()
        .get("/fhir/Questionnaire/" + TestFlows.WARD_REPORT + "/$to-flow")
        .then()
        .statusCode(200)
        .body("uuid", equalTo(TestFlows.WARD_REPORT));
    officer()
        .get("/api/workflow/flows/" + TestFlows.WARD_REPORT + "/definition?newest=true")
        .then()
        .statusCode(200)
        .body("spec_version", equalTo("14.4.2"));
  }

  @Test
  void validationNamesFaultsAndWhatAFlowNeeds() {
    officer()
        .contentType("application/json")
        .body(TestFlows.text("visit"))
        .post("/api/workflow/flows/$validate-flow")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("flows[0].dependencies.type", hasItem("flow"));
    officer()
        .contentType("application/json")
        .body(TestFlows.text("visit").replace("enter_flow", "teleport"))
        .post("/fhir/Questionnaire/$validate-flow")
        .then()
        .statusCode(200)
        .body("issue[0].severity", equalTo("error"))
        .body("issue[0].diagnostics", containsString("unknown action type teleport"));
    officer()
        .contentType("application/fhir+json")
        .body(body(AGE))
        .post("/fhir/Questionnaire/$validate-flow")
        .then()
        .statusCode(200)
        .body("issue[0].severity", equalTo("information"));
  }

  @Test
  void flowThatNeedsCallsIsRefusedByName() {
    officer()
        .contentType("application/json")
        .body(TestFlows.text("ward_report").replace("\"messaging\"", "\"voice\""))
        .post("/api/workflow/flows/preview")
        .then()
        .statusCode(200)
        .body("flows", hasSize(0))
        .body("problems.message", hasItem(containsString("voice flows need calls")));
  }

  @Test
  void strangersAreRefused() {
    given()
        .contentType("application/fhir+json")
        .body(body(AGE))
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .contentType("application/fhir+json")
        .body(body(AGE))
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(403);
  }

  @Test
  void questionnaireThatWasSentBeforeBecomesAFlow() {
    String location =
        officer()
            .contentType("application/fhir+json")
            .body(body(AGE))
            .post("/fhir/Questionnaire")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.replaceAll(".*/Questionnaire/([^/]+)/_history/.*", "$1");

    officer()
        .post("/fhir/Questionnaire/" + id + "/$to-flow")
        .then()
        .statusCode(200)
        .body("nodes", hasSize(3));
    officer().get("/fhir/Questionnaire/nobody/$to-flow").then().statusCode(404);
  }

  @Test
  void questionnaireMayComeAsAParameterOrInXml() {
    String parameters =
        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"questionnaire\",\"resource\":"
            + body(AGE)
            + "}]}";
    officer()
        .contentType("application/fhir+json")
        .body(parameters)
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(200)
        .body("nodes", hasSize(3));
    officer()
        .contentType("application/fhir+xml")
        .body(codec.xml(Asked.questionnaire(AGE)))
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(200)
        .body("nodes", hasSize(3));
    officer()
        .contentType("application/fhir+json")
        .body("{\"resourceType\":\"Patient\"}")
        .post("/fhir/Questionnaire/$to-flow")
        .then()
        .statusCode(400)
        .body("resourceType", equalTo("OperationOutcome"));
  }
}
