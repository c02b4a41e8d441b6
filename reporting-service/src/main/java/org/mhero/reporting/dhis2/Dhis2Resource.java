package org.mhero.reporting.dhis2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;

/** Mappings to DHIS2 and what was sent. */
@Path("/api/reporting/dhis2")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SERVICE})
public class Dhis2Resource {
  private final MappingService mappings;
  private final RunService runs;

  Dhis2Resource(MappingService mappings, RunService runs) {
    this.mappings = mappings;
    this.runs = runs;
  }

  @GET
  @Path("/mappings")
  @Operation(summary = "All mappings by name")
  public List<Mapping> mappings() {
    return mappings.all();
  }

  @POST
  @Path("/mappings")
  @Operation(summary = "Keeps a new mapping")
  public Response create(@Valid Mapping mapping) {
    Mapping kept = mappings.create(mapping);
    return Response.created(URI.create("/api/reporting/dhis2/mappings/" + kept.id()))
        .entity(kept)
        .build();
  }

  @GET
  @Path("/mappings/{id}")
  @Operation(summary = "One mapping")
  public Mapping mapping(@RestPath UUID id) {
    return mappings.find(id);
  }

  @PUT
  @Path("/mappings/{id}")
  @Operation(summary = "Changes a mapping that has the version it was read with")
  public Mapping change(@RestPath UUID id, @Valid Mapping mapping) {
    return mappings.update(id, mapping);
  }

  @DELETE
  @Path("/mappings/{id}")
  @Operation(summary = "Forgets a mapping and its runs")
  public void delete(@RestPath UUID id) {
    mappings.delete(id);
  }

  @POST
  @Path("/mappings/{id}/push")
  @Operation(summary = "Sends a period, or lets DHIS2 check it")
  public Response push(
      @RestPath UUID id, @RestQuery @Nullable String period, @RestQuery boolean trial) {
    return accepted(runs.start(id, period, trial ? RunService.Kind.TRIAL : RunService.Kind.REAL));
  }

  @GET
  @Path("/runs")
  @Operation(summary = "The newest runs, of one mapping or of all")
  public List<RunView> runs(
      @RestQuery @Nullable UUID mapping,
      @RestQuery @DefaultValue("25") @Min(1) @Max(200) int limit) {
    return runs.latest(mapping, limit);
  }

  @GET
  @Path("/runs/{id}")
  @Operation(summary = "How far a run is")
  public RunView run(@RestPath UUID id) {
    return runs.find(id);
  }

  @GET
  @Path("/runs/{id}/refusals")
  @Operation(summary = "What DHIS2 refused and who can put it right")
  public List<RefusalView> refusals(
      @RestPath UUID id, @RestQuery @DefaultValue("200") @Min(1) @Max(2000) int limit) {
    return runs.refusals(id, limit);
  }

  @POST
  @Path("/runs/{id}/repeat")
  @Operation(summary = "Sends the same period again, from what is known now")
  public Response repeat(@RestPath UUID id) {
    return accepted(runs.repeat(id));
  }

  private static Response accepted(RunView run) {
    return Response.accepted(run)
        .location(URI.create("/api/reporting/dhis2/runs/" + run.id()))
        .build();
  }
}
