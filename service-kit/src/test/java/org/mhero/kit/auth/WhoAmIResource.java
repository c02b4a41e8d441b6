package org.mhero.kit.auth;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** Shows a test who the kit thinks is asking, and what a neighbour would see of us. */
@Path("/test")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class WhoAmIResource {
  private final Callers callers;
  private final ServiceCalls calls;

  WhoAmIResource(Callers callers, ServiceCalls calls) {
    this.callers = callers;
    this.calls = calls;
  }

  @GET
  @Path("/me")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE, Roles.PARTNER})
  public Caller me() {
    return callers.current();
  }

  @GET
  @Path("/anybody")
  @PermitAll
  public Caller anybody() {
    return callers.current();
  }

  @GET
  @Path("/neighbour")
  @RolesAllowed(Roles.SERVICE)
  public Map<String, String> neighbour(@Context HttpHeaders headers) {
    return Map.of(
        "caller", callers.current().subject(),
        "requestId", String.valueOf(RequestTrail.requestId()),
        "trace", String.valueOf(headers.getHeaderString("traceparent")));
  }

  @GET
  @Path("/ask/jdk")
  @PermitAll
  public String askJdk(@Context UriInfo uri) throws Exception {
    URI neighbour = uri.getBaseUri().resolve("test/neighbour");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              calls.sign(HttpRequest.newBuilder(neighbour)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @GET
  @Path("/ask/rest")
  @PermitAll
  public Map<String, String> askRest(@Context UriInfo uri) {
    return RestClientBuilder.newBuilder()
        .baseUri(uri.getBaseUri())
        .build(Neighbour.class)
        .neighbour();
  }

  /** The REST client's view of the resource above. */
  @Path("/test")
  @RegisterProvider(ServiceCallFilter.class)
  public interface Neighbour {
    @GET
    @Path("/neighbour")
    @Produces(MediaType.APPLICATION_JSON)
    Map<String, String> neighbour();
  }
}
