package org.mhero.reporting.console.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** The first page. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class OverviewResource {
  private final Pages pages;
  private final OverviewPage overview;

  OverviewResource(Pages pages, OverviewPage overview) {
    this.pages = pages;
    this.overview = overview;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "What runs, what waits, whether the reach is good")
  public TemplateInstance overview(@RestQuery @DefaultValue("7") int days) {
    return Templates.overview(
        pages.page("overview", "overview.title"), overview.view(pages.words(), pages.user(), days));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance overview(Page page, OverviewView view);
  }
}
