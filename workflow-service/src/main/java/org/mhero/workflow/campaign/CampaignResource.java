package org.mhero.workflow.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;

/** Campaigns and how they go, over HTTP (docs/contracts.md, workflow-service). */
@Path("/api/workflow/campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
  private final CampaignReports reports;

  CampaignResource(CampaignReports reports) {
    this.reports = reports;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "List campaigns, the newest first")
  public CampaignView.Page all(@QueryParam("cursor") @Nullable String cursor) {
    return reports.page(cursor);
  }

  @GET
  @Path("/{task}")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  @Operation(summary = "Show how a campaign goes")
  public CampaignView one(@PathParam("task") String task) {
    return reports.one(task).orElseThrow(() -> AppException.notFound("There is no such campaign"));
  }
}
