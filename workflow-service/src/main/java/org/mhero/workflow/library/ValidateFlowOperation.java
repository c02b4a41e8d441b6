package org.mhero.workflow.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** {@code $validate-flow} of a flow or a Questionnaire in the body. */
@Path("/fhir/Questionnaire/{operation:(\\$|%24)validate-flow}")
public class ValidateFlowOperation {
  private final FlowOperations operations;
  private final OperationAnswers answers;

  ValidateFlowOperation(FlowOperations operations, OperationAnswers answers) {
    this.operations = operations;
    this.answers = answers;
  }

  @POST
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Say what keeps a flow or a Questionnaire from running")
  public Response validate(byte[] body) {
    return answers.fhir(() -> operations.validate(body));
  }
}
