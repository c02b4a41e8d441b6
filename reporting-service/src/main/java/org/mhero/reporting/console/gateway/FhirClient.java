package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** FHIR through the gateway, as bytes; {@link Fhir} reads them. */
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(UserToken.class)
@RegisterProvider(Refusals.class)
@Path("/fhir")
@Consumes(FhirClient.JSON)
@Produces(FhirClient.JSON)
public interface FhirClient {
  String JSON = "application/fhir+json";

  @GET
  @Path("{type}")
  byte[] search(@RestPath String type, @RestQuery MultivaluedMap<String, String> parameters);

  @GET
  @Path("{type}/{id}")
  byte[] read(@RestPath String type, @RestPath String id);

  @POST
  @Path("{type}")
  byte[] create(@RestPath String type, byte[] resource);

  @PUT
  @Path("{type}/{id}")
  byte[] put(@RestPath String type, @RestPath String id, byte[] resource);
}
