package org.mhero.reporting.console.place;

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
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** Facilities of the registry. */
@Path("/console/facilities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class PlacesResource {
  private final Pages pages;
  private final PlacesPage places;

  PlacesResource(Pages pages, PlacesPage places) {
    this.pages = pages;
    this.places = places;
  }

  @GET
  @Operation(summary = "Facilities by district and name")
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String district,
      @RestQuery @Nullable String next) {
    return Templates.list(
        pages.page("facilities", "places.title"), places.list(q.strip(), district, next));
  }

  @CheckedTemplate(basePath = "place")
  static class Templates {
    static native TemplateInstance list(Page page, PlacesView view);
  }
}
