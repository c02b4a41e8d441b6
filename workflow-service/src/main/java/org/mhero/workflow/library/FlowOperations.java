package org.mhero.workflow.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.questionnaire.FlowQuestionnaire;
import org.mhero.workflow.questionnaire.QuestionnaireFlow;
import org.mhero.workflow.questionnaire.SurveyForms;

/** Questionnaires into flows, flows into Questionnaires, and whether either can be (macm.md 13). */
@ApplicationScoped
class FlowOperations {
  private final FlowLibrary library;
  private final FlowCheck check;
  private final SurveyForms forms;
  private final FhirStore fhir;
  private final FhirJson codec;
  private final ObjectMapper json;

  FlowOperations(
      FlowLibrary library,
      FlowCheck check,
      SurveyForms forms,
      FhirStore fhir,
      FhirJson codec,
      ObjectMapper json) {
    this.library = library;
    this.check = check;
    this.forms = forms;
    this.fhir = fhir;
    this.codec = codec;
    this.json = json;
  }

  /** The flow of a Questionnaire somebody sends, in JSON or XML, by itself or as a parameter. */
  ObjectNode toFlow(byte[] body) {
    boolean xml = new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<");
    return switch (xml ? codec.parseXml(body) : codec.parse(body)) {
      case Questionnaire questionnaire -> toFlow(questionnaire);
      case Parameters parameters -> toFlow(within(parameters));
      default -> throw AppException.invalid("Expected a Questionnaire");
    };
  }

  private static Questionnaire within(Parameters parameters) {
    return parameters.getParameter().stream()
        .map(Parameters.ParametersParameterComponent::getResource)
        .filter(Questionnaire.class::isInstance)
        .map(Questionnaire.class::cast)
        .findFirst()
        .orElseThrow(() -> AppException.invalid("The parameters hold no Questionnaire"));
  }

  /** The flow of a Questionnaire that is here; one that was a flow already stays that one. */
  JsonNode toFlowOf(String id) {
    if (library.form(id).filter(form -> form.source() == null).isPresent()) {
      return Definitions.stored(library.definition(id).orElseThrow());
    }
    return fhir.get(Questionnaire.class, id)
        .map(this::toFlow)
        .orElseThrow(() -> AppException.notFound("There is no such Questionnaire"));
  }

  private ObjectNode toFlow(Questionnaire questionnaire) {
    return new QuestionnaireFlow(codec, json).of(questionnaire);
  }

  /** The Questionnaire of a definition somebody sends, or of an export with one flow. */
  String toQuestionnaire(byte[] body) {
    ExportReader.Export read = ExportReader.read(tree(body));
    if (read.flows().size() != 1) {
      String faults =
          String.join("; ", read.problems().stream().map(FlowProblem::message).limit(10).toList());
      throw AppException.unprocessable("The body is not one flow that can be read: " + faults);
    }
    ExportReader.Read one = read.flows().getFirst();
    return codec.text(FlowQuestionnaire.of(forms.of(one.flow(), one.source())));
  }

  /** The Questionnaire of a flow that is here. */
  String toQuestionnaireOf(String uuid) {
    return library
        .form(uuid)
        .map(form -> codec.text(FlowQuestionnaire.of(form)))
        .orElseThrow(() -> AppException.notFound("There is no such flow"));
  }

  /** What is wrong with a definition, an export or a Questionnaire, as an OperationOutcome. */
  String validate(byte[] body) {
    JsonNode tree = tree(body);
    if (!tree.path("resourceType").isTextual()) {
      return codec.text(outcome(check.check(tree)));
    }
    try {
      ObjectNode flow = toFlow(body);
      return codec.text(sound(flow.path("name").asText()));
    } catch (AppException e) {
      return codec.text(OperationAnswers.outcome(e));
    }
  }

  private static OperationOutcome outcome(ValidationView view) {
    if (view.problems().isEmpty() && view.flows().stream().allMatch(f -> f.issues().isEmpty())) {
      return sound(
          String.join(
              ", ", view.flows().stream().map(ValidationView.FlowCheckView::name).toList()));
    }
    OperationOutcome outcome = new OperationOutcome();
    for (ImportView.ProblemView problem : view.problems()) {
      boolean error = problem.severity().equals("error");
      outcome
          .addIssue()
          .setSeverity(error ? IssueSeverity.ERROR : IssueSeverity.WARNING)
          .setCode(IssueType.INVALID)
          .setDiagnostics(problem.flow() + ": " + problem.message());
    }
    for (ValidationView.FlowCheckView flow : view.flows()) {
      for (ValidationView.IssueView issue : flow.issues()) {
        outcome
            .addIssue()
            .setSeverity(IssueSeverity.WARNING)
            .setCode(IssueType.INCOMPLETE)
            .setDiagnostics(flow.name() + ": node " + issue.node() + ": " + issue.description());
      }
    }
    return outcome;
  }

  private static OperationOutcome sound(String name) {
    OperationOutcome outcome = new OperationOutcome();
    outcome
        .addIssue()
        .setSeverity(IssueSeverity.INFORMATION)
        .setCode(IssueType.INFORMATIONAL)
        .setDiagnostics(name + " can run");
    return outcome;
  }

  private static JsonNode tree(byte[] body) {
    return Definitions.sent(new String(body, StandardCharsets.UTF_8));
  }
}
