package org.mhero.messaging.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;

/** How a request, or all requests of a campaign, fare. */
@Path("/api/messaging")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {
  private final ProgressRepository progress;

  ProgressResource(ProgressRepository progress) {
    this.progress = progress;
  }

  @GET
  @Path("/requests/{id}/progress")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "Count the messages of a request by where they stand")
  public Progress request(@PathParam("id") String id) {
    return progress
        .ofRequest(id)
        .orElseThrow(() -> AppException.notFound("No such request has been accepted"));
  }

  @GET
  @Path("/campaigns/{campaign}/progress")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "Count the messages of a campaign by where they stand")
  public Progress campaign(@PathParam("campaign") String campaign) {
    return progress
        .ofCampaign(campaign)
        .orElseThrow(() -> AppException.notFound("No request of such a campaign was accepted"));
  }
}
