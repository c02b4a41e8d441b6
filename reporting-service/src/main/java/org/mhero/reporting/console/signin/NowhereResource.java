package org.mhero.reporting.console.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Addresses of the console that lead nowhere, so that this too is said on a page of it. */
@Path("/console/{nowhere:.+}")
public class NowhereResource {
  @GET
  @PermitAll
  @Operation(hidden = true)
  public void get() {
    throw new NotFoundException();
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public void post() {
    throw new NotFoundException();
  }
}
