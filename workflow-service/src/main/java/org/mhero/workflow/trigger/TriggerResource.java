package org.mhero.workflow.trigger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** Keyword triggers over HTTP (docs/contracts.md, workflow-service). */
@Path("/api/workflow/triggers")
@Produces(MediaType.APPLICATION_JSON)
public class TriggerResource {
  private final TriggerService triggers;

  TriggerResource(TriggerService triggers) {
    this.triggers = triggers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Let a keyword start a flow")
  public Response create(CreateTrigger wanted) {
    TriggerView made = triggers.create(wanted);
    return Response.created(URI.create("/api/workflow/triggers/" + made.id())).entity(made).build();
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "List the keywords")
  public Map<String, List<TriggerView>> all() {
    return Map.of("triggers", triggers.all());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Let a keyword start nothing any more")
  public void delete(@PathParam("id") String id) {
    triggers.delete(id);
  }
}
