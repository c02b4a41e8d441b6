package org.mhero.reporting.console.dhis2page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;
import org.mhero.reporting.dhis2.Mapping;
import org.mhero.reporting.dhis2.MappingService;
import org.mhero.reporting.dhis2.RunService;

/** Mappings to DHIS2: made, looked at before sending, sent. */
@Path("/console/dhis2")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class Dhis2PageResource {
  private static final String SECTION = "dhis2";

  private final Pages pages;
  private final Dhis2Page dhis2;
  private final MappingService mappings;
  private final RunService runs;

  Dhis2PageResource(Pages pages, Dhis2Page dhis2, MappingService mappings, RunService runs) {
    this.pages = pages;
    this.dhis2 = dhis2;
    this.mappings = mappings;
    this.runs = runs;
  }

  @GET
  @Operation(summary = "All mappings to DHIS2")
  public TemplateInstance list() {
    return Templates.list(pages.page(SECTION, "dhis2.title"), dhis2.list(pages.words()));
  }

  @GET
  @Path("new")
  @Operation(summary = "A new mapping for a survey")
  public TemplateInstance blank(@RestQuery String survey) {
    Dhis2View.Edit view = dhis2.blank(pages.words(), survey);
    return Templates.mapping(pages.titled(SECTION, view.name()), view);
  }

  @POST
  @Path("new")
  @Operation(summary = "Keep a new mapping")
  public Response create(MultivaluedMap<String, String> form) {
    Mapping kept = mappings.create(MappingForm.read(null, form));
    return to(kept.id() + "?said=saved");
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A mapping; with a period, what would be sent for it")
  public TemplateInstance one(@RestPath UUID id, @RestQuery @Nullable String period) {
    Dhis2View.Edit view = dhis2.stored(pages.words(), id, period);
    return Templates.mapping(pages.titled(SECTION, view.name()), view);
  }

  @POST
  @Path("{id}")
  @Operation(summary = "Change a mapping")
  public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
    mappings.update(id, MappingForm.read(id, form));
    return to(id + "?said=saved");
  }

  @POST
  @Path("{id}/send")
  @Operation(summary = "Send a period, or let DHIS2 check it")
  public Response send(
      @RestPath UUID id,
      @RestForm @Nullable String period,
      @RestForm @DefaultValue("real") String kind) {
    boolean trial = kind.equals("trial");
    runs.start(id, period, trial ? RunService.Kind.TRIAL : RunService.Kind.REAL);
    return to(id + (trial ? "?said=tried" : "?said=pushed"));
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create("/console/dhis2/" + path)).build();
  }

  @CheckedTemplate(basePath = "dhis2")
  static class Templates {
    static native TemplateInstance list(Page page, Dhis2View.Listed view);

    static native TemplateInstance mapping(Page page, Dhis2View.Edit view);
  }
}
