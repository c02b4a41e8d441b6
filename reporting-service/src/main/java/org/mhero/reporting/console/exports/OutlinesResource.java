package org.mhero.reporting.console.exports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.dimension.DimensionService;

/** The outlines the map of districts is drawn from. */
@Path("/console/outlines")
@Blocking
public class OutlinesResource {
  private final DimensionService dimensions;

  OutlinesResource(DimensionService dimensions) {
    this.dimensions = dimensions;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "The outlines of the districts, kept by the browser for a day")
  public Response outlines() {
    return Response.ok(dimensions.outlines(), "application/geo+json")
        .header("Cache-Control", "private, max-age=86400")
        .build();
  }
}
