package org.mhero.kit.fhir.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.fhir.search.QueryParams;

/**
 * The FHIR endpoint of a service. All paths come in here and {@link FhirDispatcher} finds the
 * interaction; it also decides who may do what, since that depends on the interaction, so JAX-RS
 * lets everybody in. The query is taken raw from HTTP: clients send {@code |} unencoded, which
 * {@code java.net.URI} does not take.
 */
@Path("/fhir{path:(/.*)?}")
@PermitAll
@Blocking
public class FhirEndpoint {
  private final FhirDispatcher dispatcher;
  private final Callers callers;
  private final FhirResponses responses;
  private final FhirConfig config;
  private final CurrentVertxRequest http;

  FhirEndpoint(
      FhirDispatcher dispatcher,
      Callers callers,
      FhirResponses responses,
      FhirConfig config,
      CurrentVertxRequest http) {
    this.dispatcher = dispatcher;
    this.callers = callers;
    this.responses = responses;
    this.config = config;
    this.http = http;
  }

  @GET
  @Operation(summary = "Read, search or list the history of FHIR resources")
  public Response get(
      @PathParam("path") String path, @Context UriInfo uri, @Context HttpHeaders headers) {
    return answer("GET", path, uri, headers, new byte[0]);
  }

  @POST
  @Operation(summary = "Create a FHIR resource, search by form, or process a Bundle")
  public Response post(
      @PathParam("path") String path,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      byte[] body) {
    return answer("POST", path, uri, headers, body);
  }

  @PUT
  @Operation(summary = "Update a FHIR resource")
  public Response put(
      @PathParam("path") String path,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      byte[] body) {
    return answer("PUT", path, uri, headers, body);
  }

  @PATCH
  @Operation(summary = "Patch a FHIR resource by JSON Patch")
  public Response patch(
      @PathParam("path") String path,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      byte[] body) {
    return answer("PATCH", path, uri, headers, body);
  }

  @DELETE
  @Operation(summary = "Delete a FHIR resource")
  public Response delete(
      @PathParam("path") String path, @Context UriInfo uri, @Context HttpHeaders headers) {
    return answer("DELETE", path, uri, headers, new byte[0]);
  }

  private Response answer(
      String method, String path, UriInfo uri, HttpHeaders headers, byte[] body) {
    Format format = Format.JSON;
    try {
      String raw = http.getCurrent().request().query();
      QueryParams query = QueryParams.parse(raw == null ? "" : raw);
      format =
          Format.wanted(
              query.first("_format").orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT));
      FhirRequest request =
          new FhirRequest(
              method,
              strip(path),
              query,
              headers(headers),
              new FhirRequest.Payload.Raw(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)),
              callers.current(),
              base(uri));
      return responses.of(dispatcher.answer(request), format);
    } catch (RuntimeException e) {
      return responses.of(e, format);
    }
  }

  private static FhirHeaders headers(HttpHeaders headers) {
    return new FhirHeaders(
        headers.getHeaderString(HttpHeaders.IF_MATCH),
        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
        headers.getHeaderString("If-None-Exist"),
        headers.getHeaderString("Prefer"));
  }

  private String base(UriInfo uri) {
    return config
        .baseUrl()
        .orElseGet(
            () -> {
              String root = uri.getBaseUri().toString();
              return root + (root.endsWith("/") ? "fhir" : "/fhir");
            });
  }

  private static String strip(String path) {
    int from = path.startsWith("/") ? 1 : 0;
    int to = path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length();
    return path.substring(from, to);
  }
}
