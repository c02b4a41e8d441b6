package org.mhero.reporting.console.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** Takes a RapidPro export in: what is understood is shown before it is kept. */
@Path("/console/surveys/import")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ImportResource {
  private static final String SECTION = "surveys";

  private final Pages pages;
  private final SurveysPage surveys;

  ImportResource(Pages pages, SurveysPage surveys) {
    this.pages = pages;
    this.surveys = surveys;
  }

  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Choose a RapidPro export")
  public TemplateInstance choose() {
    return Templates.take(pages.page(SECTION, "surveys.import"), SurveysView.Import.BLANK);
  }

  @POST
  @RolesAllowed(Roles.OFFICER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Show what of a RapidPro export is understood, before it is kept")
  public TemplateInstance preview(
      @RestForm @Nullable FileUpload file, @RestForm @Nullable String json) {
    return Templates.take(
        pages.page(SECTION, "surveys.import"), surveys.preview(pages.words(), text(file, json)));
  }

  @POST
  @Path("save")
  @RolesAllowed(Roles.OFFICER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Keep what was understood")
  public Response save(@RestForm String json) {
    surveys.save(json);
    return Response.seeOther(URI.create("/console/surveys?said=imported")).build();
  }

  private static String text(@Nullable FileUpload file, @Nullable String json) {
    if (file == null || file.size() == 0) {
      return json == null ? "" : json;
    }
    try {
      return Files.readString(file.uploadedFile(), StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException notText) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be read", e);
    }
  }

  @CheckedTemplate(basePath = "survey")
  static class Templates {
    static native TemplateInstance take(Page page, SurveysView.Import view);
  }
}
