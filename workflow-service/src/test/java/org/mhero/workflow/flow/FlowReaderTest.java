package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.PublishedFlows;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.Question.Kind;

/** Reference 1.7: a violation is named with its place and refuses the flow. */
class FlowReaderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ObjectNode flow(String name) {
    try {
      return (ObjectNode) JSON.readTree(TestFlows.text(name)).at("/flows/0");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(Consumer<ObjectNode> breaking) {
    ObjectNode flow = flow("stock_check");
    breaking.accept(flow);
    FlowReader.Outcome outcome = FlowReader.read(flow);
    List<String> errors =
        outcome.problems().stream()
            .filter(p -> p.severity() == Severity.ERROR)
            .map(FlowProblem::message)
            .toList();
    assertThat(outcome.flow() == null).isEqualTo(!errors.isEmpty());
    return errors;
  }

  private static ObjectNode at(ObjectNode flow, String pointer) {
    return (ObjectNode) flow.at(pointer);
  }

  @Test
  void soundFlowHasNoProblems() {
    assertThat(errors(flow -> {})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uuid", "name", "spec_version", "language", "type"})
  void keysOfTheEnvelopeAreRequired(String key) {
    assertThat(
            errors(
                flow -> {
                  flow.put("spec_version", "14.4.2");
                  flow.remove(key);
                }))
        .first()
        .asString()
        .contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.4", "14.5.0", "15.0.0", "x", ""})
  void specVersionMustBeKnown(String version) {
    assertThat(errors(flow -> flow.put("spec_version", version)))
        .containsExactly("flow: spec_version must be 11.0 up to 14.4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13", "13.0.0", "13.1.0", "13.6.1", "14.0.0", "14.4.2"})
  void specVersionsOfBothLinesAreRead(String version) {
    assertThat(errors(flow -> flow.put("spec_version", version))).isEmpty();
  }

  @Test
  void languageBaseOfOldFlowsIsUndetermined() {
    ObjectNode flow = flow("stock_check").put("language", "base");

    assertThat(FlowReader.read(flow).flow()).extracting(Flow::language).isEqualTo("und");
    assertThat(errors(f -> f.put("language", "base").put("spec_version", "13.2.0")))
        .containsExactly("flow: language base is no code of three letters that is known");
  }

  @Test
  void uuidsOfNodesActionsAndExitsAreUnique() {
    assertThat(
            errors(
                flow ->
                    at(flow, "/nodes/0/actions/0").put("uuid", flow.at("/nodes/0/uuid").asText())))
        .singleElement()
        .asString()
        .contains("flow.nodes[0].actions[0]", "occurs twice");
  }

  @Test
  void destinationIsANodeOfTheFlow() {
    assertThat(
            errors(
                flow ->
                    at(flow, "/nodes/0/exits/0")
                        .put("destination_uuid", "00000000-0000-4000-8000-000000000000")))
        .singleElement()
        .asString()
        .contains("leads to no node");
  }

  @Test
  void exitOfACategoryIsOfTheSameNode() {
    assertThat(
            errors(
                flow ->
                    at(flow, "/nodes/1/router/categories/0")
                        .put("exit_uuid", flow.at("/nodes/0/exits/0/uuid").asText())))
        .containsExactly("flow.nodes[1].router.categories[0]: exit_uuid is no exit of this node");
  }

  @Test
  void categoriesOfCasesDefaultAndTimeoutAreOfTheSameRouter() {
    String other = "00000000-0000-4000-8000-000000000000";

    assertThat(errors(f -> at(f, "/nodes/1/router/cases/0").put("category_uuid", other)))
        .containsExactly(
            "flow.nodes[1].router.cases[0]: category_uuid is no category of this router");
    assertThat(errors(f -> at(f, "/nodes/1/router").put("default_category_uuid", other)))
        .containsExactly(
            "flow.nodes[1].router: default_category_uuid is no category of this router");
    assertThat(errors(f -> at(f, "/nodes/1/router/wait/timeout").put("category_uuid", other)))
        .containsExactly(
            "flow.nodes[1].router.wait.timeout: category_uuid is no category of this router");
  }

  @Test
  void unknownTypesAreRefusedAndNeverSkipped() {
    assertThat(errors(f -> at(f, "/nodes/0/actions/0").put("type", "teleport")))
        .containsExactly("flow.nodes[0].actions[0]: unknown action type teleport");
    assertThat(errors(f -> at(f, "/nodes/1/router").put("type", "oracle")))
        .containsExactly("flow.nodes[1].router: unknown router type oracle");
    assertThat(errors(f -> at(f, "/nodes/1/router/wait").put("type", "nap")))
        .containsExactly("flow.nodes[1].router.wait: unknown wait type nap");
    assertThat(errors(f -> at(f, "/nodes/1/router/cases/0").put("type", "HAS_NUMBER")))
        .containsExactly("flow.nodes[1].router.cases[0]: unknown test HAS_NUMBER");
    assertThat(errors(f -> f.put("type", "fax"))).containsExactly("flow: unknown flow type fax");
  }

  @Test
  void backgroundFlowCannotWait() {
    assertThat(errors(f -> f.put("type", "messaging_background")))
        .containsExactly(
            "flow.nodes[1].router.wait: a msg wait is not allowed in a flow of type"
                + " messaging_background");
  }

  @Test
  void nodeNeedsAnExitAndARouterACategory() {
    assertThat(errors(f -> at(f, "/nodes/3").putArray("exits")))
        .containsExactly("flow.nodes[3]: needs an exit");
    assertThat(errors(f -> at(f, "/nodes/1/router").putArray("categories")))
        .contains("flow.nodes[1].router: needs a category");
  }

  @Test
  void timeoutOfNoSecondsIsRefused() {
    assertThat(errors(f -> at(f, "/nodes/1/router/wait/timeout").put("seconds", 0)))
        .containsExactly("flow.nodes[1].router.wait.timeout: seconds must not be 0");
  }

  @Test
  void textIsRequiredAndLimited() {
    assertThat(errors(f -> at(f, "/nodes/0/actions/0").put("text", "")))
        .containsExactly("flow.nodes[0].actions[0].text: is required");
    assertThat(errors(f -> at(f, "/nodes/0/actions/0").put("text", "x".repeat(10_001))))
        .containsExactly("flow.nodes[0].actions[0].text: is longer than 10000 chars");
    assertThat(errors(f -> at(f, "/nodes/0/actions/0").put("text", 5)))
        .contains("flow.nodes[0].actions[0].text: must be a text");
  }

  @Test
  void expressionThatDoesNotParseIsAWarning() {
    ObjectNode flow = flow("stock_check");
    at(flow, "/nodes/0/actions/0").put("text", "Hi @(1 +)");

    FlowReader.Outcome outcome = FlowReader.read(flow);

    assertThat(outcome.flow()).isNotNull();
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.node()).isEqualTo(flow.at("/nodes/0/uuid").asText());
              assertThat(p.message()).contains("flow.nodes[0].actions[0].text: @(1 +)");
            });
  }

  @Test
  void everyFaultOfAFlowIsNamedAtOnce() {
    assertThat(
            errors(
                f -> {
                  at(f, "/nodes/0/actions/0").put("type", "teleport");
                  at(f, "/nodes/1/router/cases/0").put("type", "has_magic");
                  f.put("expire_after_minutes", -1);
                }))
        .hasSize(3);
  }

  @Test
  void bodyThatIsNoObjectIsRefused() {
    JsonNode list = JSON.createArrayNode();

    assertThat(FlowReader.read(list).flow()).isNull();
    assertThat(FlowReader.read(list).problems()).isNotEmpty();
  }

  @Test
  void questionsOfThePublishedFlowsAreFound() {
    Flow facility =
        FlowReader.read(PublishedFlows.json(PublishedFlows.FACILITY).at("/flows/0")).flow();
    assertThat(facility).isNotNull();

    List<Question> questions = Questions.of(facility);

    assertThat(questions)
        .extracting(Question::key)
        .containsExactly(
            "workers_vaccinated",
            "workers_vaccinated_info",
            "patient_vacc_received",
            "patient_vacc_received_info",
            "patients_vaccinated");
    assertThat(questions)
        .extracting(Question::kind)
        .containsExactly(Kind.CHOICE, Kind.TEXT, Kind.CHOICE, Kind.TEXT, Kind.NUMBER);
    assertThat(questions.getFirst().categories()).containsExactly("Yes", "No", "Has Text");
    assertThat(questions.getLast().text()).startsWith("How many patients have been vaccinated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PublishedFlows.FACILITY,
        PublishedFlows.REGISTRATION,
        PublishedFlows.AGGREGATE,
        PublishedFlows.CASE
      })
  void publishedFlowsAreReadWithoutAProblem(String name) {
    ExportReader.Export export = ExportReader.read(PublishedFlows.json(name));

    assertThat(export.flows()).hasSize(1);
    assertThat(export.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stock_check", "visit", "ward_report", "about_you", "report_case", "endless"})
  void whatIsWrittenReadsAsTheSameFlowAndKeepsUnknownKeys(String name) {
    ObjectNode source = flow(name);
    source.put("x_own", 1.50).putObject("_ui").put("y", 2);
    at(source, "/nodes/0").put("x_node", true);
    FlowReader.Outcome read = FlowReader.read(source);
    assertThat(read.flow()).isNotNull();

    ObjectNode written = FlowWriter.write(read.flow(), read.definition());

    assertThat(FlowReader.read(written).flow()).isEqualTo(read.flow());
    assertThat(written.path("x_own")).isEqualTo(source.path("x_own"));
    assertThat(written.path("_ui")).isEqualTo(source.path("_ui"));
    assertThat(written.at("/nodes/0/x_node").asBoolean()).isTrue();
    assertThat(FlowWriter.write(read.flow(), written).toString()).isEqualTo(written.toString());
  }
}
