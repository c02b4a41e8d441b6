package org.mhero.registry.summary;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;

/** What the directory holds, in numbers only: {@code docs/contracts.md}, registry-service. */
@Path("/api/registry/summary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.SERVICE})
@Blocking
public class SummaryResource {
  private final SummaryService summaries;

  SummaryResource(SummaryService summaries) {
    this.summaries = summaries;
  }

  @GET
  @Operation(summary = "How many people, posts and places the directory holds")
  public Summary summary() {
    return summaries.summary();
  }
}
