package org.mhero.workflow.library;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.FlowWriter;

/** Flows over HTTP (docs/contracts.md, workflow-service). */
@Path("/api/workflow/flows")
@Produces(MediaType.APPLICATION_JSON)
public class FlowResource {
  private final FlowImport imports;
  private final FlowLibrary library;
  private final FlowCheck check;
  private final FlowOperations operations;

  FlowResource(
      FlowImport imports, FlowLibrary library, FlowCheck check, FlowOperations operations) {
    this.imports = imports;
    this.library = library;
    this.check = check;
    this.operations = operations;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Import a RapidPro export")
  public ImportView importAll(String body) {
    return imports.importAll(Definitions.sent(body));
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Show what an import would bring, and keep nothing")
  public ImportView preview(String body) {
    return imports.preview(Definitions.sent(body));
  }

  @POST
  @Path("/{operation:(\\$|%24)validate-flow}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Check a definition or an export and tell what it needs; keep nothing")
  public ValidationView validate(String body) {
    return check.check(Definitions.sent(body));
  }

  @POST
  @Path("/{operation:(\\$|%24)to-questionnaire}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/fhir+json")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Turn a flow into a Questionnaire")
  public String toQuestionnaire(byte[] body) {
    return operations.toQuestionnaire(body);
  }

  @GET
  @Path("/{uuid}/{operation:(\\$|%24)to-questionnaire}")
  @Produces("application/fhir+json")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "Give the Questionnaire of a flow that is here")
  public String toQuestionnaireOf(@PathParam("uuid") String uuid) {
    return operations.toQuestionnaireOf(uuid);
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "List the flows")
  public Map<String, List<FlowView>> all() {
    return Map.of("flows", library.all().stream().map(FlowView::of).toList());
  }

  @GET
  @Path("/{uuid}")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "Show a flow and what it asks")
  public FlowView one(@PathParam("uuid") String uuid) {
    return library.current(uuid).map(FlowView::of).orElseThrow(FlowResource::none);
  }

  @GET
  @Path("/{uuid}/definition")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Give a flow's definition as it was imported, or in the newest version")
  public JsonNode definition(
      @PathParam("uuid") String uuid, @QueryParam("newest") @DefaultValue("false") boolean newest) {
    JsonNode definition =
        Definitions.stored(library.definition(uuid).orElseThrow(FlowResource::none));
    FlowReader.Outcome read = FlowReader.read(definition);
    Flow flow = read.flow();
    return newest && flow != null ? FlowWriter.write(flow, read.definition()) : definition;
  }

  private static AppException none() {
    return AppException.notFound("There is no such flow");
  }
}
