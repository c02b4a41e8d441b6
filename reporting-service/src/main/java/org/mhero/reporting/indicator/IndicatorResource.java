package org.mhero.reporting.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.store.Page;

/** Figures of the overview and of sends. */
@Path("/api/reporting")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {
  private final IndicatorService service;

  IndicatorResource(IndicatorService service) {
    this.service = service;
  }

  @GET
  @Path("/overview")
  @Operation(summary = "Messages and answers of the last days")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public Overview overview(@RestQuery @DefaultValue("7") int days) {
    return service.overview(days);
  }

  @GET
  @Path("/sends/{id}/outcomes")
  @Operation(summary = "What became of a campaign or a request")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public SendOutcomes outcomes(@RestPath String id) {
    return service.outcomes(id);
  }

  @GET
  @Path("/sends/{id}/people")
  @Operation(summary = "The messages of a send and whom they were for")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  public Page<SendPerson> people(
      @RestPath String id,
      @RestQuery @Nullable Outcome outcome,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("25") @Min(1) @Max(500) int limit) {
    return service.people(id, outcome, cursor, limit);
  }
}
