package org.mhero.reporting.console.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** Surveys: the rounds, and the surveys that can be started. */
@Path("/console/surveys")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SurveysResource {
  private static final String SECTION = "surveys";

  private final Pages pages;
  private final SurveysPage surveys;

  SurveysResource(Pages pages, SurveysPage surveys) {
    this.pages = pages;
    this.surveys = surveys;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Rounds of surveys, and surveys that can be started")
  public TemplateInstance list(@RestQuery @Nullable String cursor) {
    return Templates.list(
        pages.page(SECTION, "surveys.title"), surveys.list(pages.words(), cursor));
  }

  @CheckedTemplate(basePath = "survey")
  static class Templates {
    static native TemplateInstance list(Page page, SurveysView.Listed view);
  }
}
