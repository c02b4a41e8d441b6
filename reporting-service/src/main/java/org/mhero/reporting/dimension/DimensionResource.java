package org.mhero.reporting.dimension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** The districts, cadres and outlines that charts and filters name. */
@Path("/api/reporting")
@Produces(MediaType.APPLICATION_JSON)
public class DimensionResource {
  private final DimensionService service;

  DimensionResource(DimensionService service) {
    this.service = service;
  }

  @GET
  @Path("/districts")
  @Operation(summary = "All districts by name")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public List<District> districts() {
    return service.districts();
  }

  @GET
  @Path("/cadres")
  @Operation(summary = "All cadres by name")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public List<Cadre> cadres() {
    return service.cadres();
  }

  @GET
  @Path("/districts/outlines")
  @Produces("application/geo+json")
  @Operation(summary = "Simplified outlines of the districts, a FeatureCollection")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public String outlines() {
    return service.outlines();
  }
}
