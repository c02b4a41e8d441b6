package org.mhero.reporting.console.exports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.export.ExportFormat;
import org.mhero.reporting.export.ExportKind;
import org.mhero.reporting.export.ExportRequest;
import org.mhero.reporting.export.ExportService;

/** The download buttons. */
@Path("/console/downloads")
@Blocking
public class ExportsResource {
  private final ExportService exports;

  ExportsResource(ExportService exports) {
    this.exports = exports;
  }

  @GET
  @Path("surveys/{id}/answers.{ending}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Who answered what, as csv or xlsx")
  public Response answers(
      @RestPath String id,
      @RestPath String ending,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre) {
    return file(
        new ExportRequest(ExportKind.ANSWERS, id, format(ending), district, cadre), "answers");
  }

  @GET
  @Path("surveys/{id}/no-answer.{ending}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Who is silent, as csv or xlsx")
  public Response silent(@RestPath String id, @RestPath String ending) {
    return file(
        new ExportRequest(ExportKind.NON_RESPONDERS, id, format(ending), null, null), "no-answer");
  }

  @GET
  @Path("sends/{id}/outcomes.{ending}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "What became of each message, as csv or xlsx")
  public Response outcomes(@RestPath String id, @RestPath String ending) {
    return file(new ExportRequest(ExportKind.OUTCOMES, id, format(ending), null, null), "outcomes");
  }

  /** A byte order mark leads a CSV, so that spreadsheets read accents. */
  private static ExportFormat format(String ending) {
    return switch (ending) {
      case "csv" -> ExportFormat.CSV_BOM;
      case "xlsx" -> ExportFormat.XLSX;
      default -> throw AppException.notFound("Files are csv or xlsx");
    };
  }

  private Response file(ExportRequest request, String name) {
    ExportService.Writing writing = exports.stream(request);
    StreamingOutput body = writing::to;
    return Response.ok(body, request.format().mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "." + request.format().ending() + "\"")
        .build();
  }
}
