package org.mhero.workflow.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** {@code $to-questionnaire} of a flow in the body. */
@Path("/fhir/Questionnaire/{operation:(\\$|%24)to-questionnaire}")
public class ToQuestionnaireOperation {
  private final FlowOperations operations;
  private final OperationAnswers answers;

  ToQuestionnaireOperation(FlowOperations operations, OperationAnswers answers) {
    this.operations = operations;
    this.answers = answers;
  }

  @POST
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Turn a flow into a Questionnaire")
  public Response toQuestionnaire(byte[] body) {
    return answers.fhir(() -> operations.toQuestionnaire(body));
  }
}
