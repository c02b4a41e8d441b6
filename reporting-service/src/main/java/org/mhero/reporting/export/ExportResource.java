package org.mhero.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;

/** Files of answers, non-responders and outcomes; they hold names, so officers only. */
@Path("/api/reporting")
@RolesAllowed({Roles.OFFICER, Roles.SERVICE})
public class ExportResource {
  private final ExportService service;

  ExportResource(ExportService service) {
    this.service = service;
  }

  @GET
  @Path("/surveys/{id}/answers.{ending}")
  @Operation(summary = "Those who answered, by question, as csv or xlsx")
  public Response answers(
      @RestPath String id,
      @RestPath String ending,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre,
      @RestQuery boolean bom) {
    return file(new ExportRequest(ExportKind.ANSWERS, id, format(ending, bom), district, cadre));
  }

  @GET
  @Path("/surveys/{id}/non-responders.{ending}")
  @Operation(summary = "Those who have the question and are silent, as csv or xlsx")
  public Response nonResponders(
      @RestPath String id,
      @RestPath String ending,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre,
      @RestQuery boolean bom) {
    return file(
        new ExportRequest(ExportKind.NON_RESPONDERS, id, format(ending, bom), district, cadre));
  }

  @GET
  @Path("/sends/{id}/outcomes.{ending}")
  @Operation(summary = "What became of each message of a send, as csv or xlsx")
  public Response outcomes(@RestPath String id, @RestPath String ending, @RestQuery boolean bom) {
    return file(new ExportRequest(ExportKind.OUTCOMES, id, format(ending, bom), null, null));
  }

  @POST
  @Path("/exports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks for a long export as a job")
  public Response start(@Valid ExportRequest request) {
    ExportView export = service.start(request);
    return Response.accepted(export)
        .location(URI.create("/api/reporting/exports/" + export.id()))
        .build();
  }

  @GET
  @Path("/exports/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How far an export is")
  public ExportView progress(@RestPath UUID id) {
    return service.find(id);
  }

  @DELETE
  @Path("/exports/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stops an export")
  public ExportView stop(@RestPath UUID id) {
    return service.stop(id);
  }

  @GET
  @Path("/exports/{id}/file")
  @Operation(summary = "The file of an export that is done")
  public Response fetch(@RestPath UUID id) {
    ExportRequest request = service.find(id).request();
    return file(request, service.file(id));
  }

  private Response file(ExportRequest request) {
    return file(request, service.stream(request));
  }

  private static Response file(ExportRequest request, ExportService.Writing writing) {
    String name =
        request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "."
            + request.format().ending();
    StreamingOutput body = writing::to;
    return Response.ok(body, request.format().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static ExportFormat format(String ending, boolean bom) {
    ExportFormat format = ExportFormat.of(ending);
    return format == ExportFormat.CSV && bom ? ExportFormat.CSV_BOM : format;
  }
}
