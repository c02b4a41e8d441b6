package org.mhero.workflow.campaign;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.questionnaire.FlowQuestionnaire;

/** What a Task asks for (SDC Task profile, docs/contracts.md): read and checked. */
final class SurveyTask {
  private static final String TEMP = "http://hl7.org/fhir/uv/sdc/CodeSystem/temp";
  private static final List<String> AUDIENCES = List.of("Group", "Practitioner");

  private SurveyTask() {}

  /** Refuses a Task that does not ask for a survey to be completed. */
  static void check(Task task) {
    if (task.getStatus() != TaskStatus.REQUESTED) {
      throw AppException.unprocessable("A new Task must be requested", "Task.status");
    }
    if (task.getIntent() != TaskIntent.ORDER) {
      throw AppException.unprocessable("The intent must be order", "Task.intent");
    }
    if (!is(task.getCode(), "complete-questionnaire")) {
      throw AppException.unprocessable(
          "The code must be " + TEMP + "#complete-questionnaire", "Task.code");
    }
    audience(task);
    flow(task);
  }

  private static boolean is(CodeableConcept concept, String code) {
    return concept.hasCoding(TEMP, code);
  }

  /** {@code Group/x} or {@code Practitioner/x}. */
  static String audience(Task task) {
    IdType id = new IdType(task.getFor().getReference());
    if (!id.hasIdPart() || !AUDIENCES.contains(id.getResourceType())) {
      throw AppException.unprocessable(
          "for must be a reference to a Group or a Practitioner", "Task.for");
    }
    return id.getResourceType() + "/" + id.getIdPart();
  }

  /** The uuid of the flow that is asked. */
  static String flow(Task task) {
    Optional<String> canonical =
        task.getInput().stream()
            .filter(input -> is(input.getType(), "questionnaire"))
            .filter(input -> input.getValue() instanceof CanonicalType)
            .map(input -> input.getValue().primitiveValue())
            .findFirst();
    return canonical
        .flatMap(FlowQuestionnaire::flow)
        .orElseThrow(
            () ->
                AppException.unprocessable(
                    "An input of type " + TEMP + "#questionnaire must name a Questionnaire here",
                    "Task.input"));
  }
}
