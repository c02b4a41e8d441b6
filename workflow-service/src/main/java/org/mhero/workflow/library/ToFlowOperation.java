package org.mhero.workflow.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** {@code $to-flow} of a Questionnaire in the body. The kit's FHIR endpoint takes other paths. */
@Path("/fhir/Questionnaire/{operation:(\\$|%24)to-flow}")
public class ToFlowOperation {
  private final FlowOperations operations;
  private final OperationAnswers answers;

  ToFlowOperation(FlowOperations operations, OperationAnswers answers) {
    this.operations = operations;
    this.answers = answers;
  }

  @POST
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Turn a Questionnaire into a flow that can be imported")
  public Response toFlow(byte[] body) {
    return answers.json(() -> operations.toFlow(body));
  }
}
