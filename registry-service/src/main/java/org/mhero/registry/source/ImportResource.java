package org.mhero.registry.source;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.mhero.kit.auth.Roles;

/** Imports of what other systems know: {@code docs/contracts.md}, registry-service. */
@Path("/api/registry/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SERVICE})
@Blocking
public class ImportResource {
  private final ImportService imports;

  ImportResource(ImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, "application/fhir+json"})
  @Operation(summary = "Import one FHIR Bundle or resource")
  public Response one(@QueryParam("source") @DefaultValue("") String source, byte[] body) {
    return accepted(imports.accept(source, body));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Import many files")
  public Response many(
      @QueryParam("source") @DefaultValue("") String source,
      @RestForm(FileUpload.ALL) List<FileUpload> files) {
    List<Upload> uploads =
        files.stream()
            .map(file -> new Upload(file.fileName(), () -> Files.readAllBytes(file.uploadedFile())))
            .toList();
    return accepted(imports.accept(source, uploads));
  }

  @GET
  @Operation(summary = "The latest imports")
  public Latest latest() {
    return new Latest(imports.latest());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "How an import fares")
  public ImportView view(@PathParam("id") UUID id) {
    return imports.view(id);
  }

  @GET
  @Path("/{id}/problems")
  @Operation(summary = "What was wrong with the records of an import")
  public ProblemPage problems(
      @PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
    return imports.problems(id, cursor);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Stop an import")
  public void stop(@PathParam("id") UUID id) {
    imports.stop(id);
  }

  private static Response accepted(ImportView view) {
    return Response.accepted(new Accepted(view.id(), view.state()))
        .location(URI.create("/api/registry/imports/" + view.id()))
        .build();
  }

  /** The answer to an upload. */
  public record Accepted(UUID id, ImportView.State state) {}

  /** The latest imports, the newest first. */
  public record Latest(List<ImportView> imports) {}
}
