package org.mhero.workflow.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** {@code $to-flow} of a Questionnaire that is here. */
@Path("/fhir/Questionnaire/{id:[A-Za-z0-9.-]+}/{operation:(\\$|%24)to-flow}")
public class StoredToFlowOperation {
  private final FlowOperations operations;
  private final OperationAnswers answers;

  StoredToFlowOperation(FlowOperations operations, OperationAnswers answers) {
    this.operations = operations;
    this.answers = answers;
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Turn a stored Questionnaire into a flow that can be imported")
  public Response toFlow(@PathParam("id") String id) {
    return answers.json(() -> operations.toFlowOf(id));
  }

  @POST
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Turn a stored Questionnaire into a flow that can be imported")
  public Response invoked(@PathParam("id") String id) {
    return answers.json(() -> operations.toFlowOf(id));
  }
}
