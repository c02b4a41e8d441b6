package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The registry's own questions, beside FHIR. */
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(UserToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/registry")
public interface RegistryClient {
  @GET
  @Path("summary")
  RegistrySummary summary();
}
