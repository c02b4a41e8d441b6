package org.mhero.reporting.console.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** People of the registry. */
@Path("/console/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class PeopleResource {
  private static final String SECTION = "people";

  private final Pages pages;
  private final PeoplePage people;
  private final PersonPage person;

  PeopleResource(Pages pages, PeoplePage people, PersonPage person) {
    this.pages = pages;
    this.people = people;
    this.person = person;
  }

  @GET
  @Operation(summary = "Find people by name, number, district or cadre")
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String district,
      @RestQuery @DefaultValue("") String cadre,
      @RestQuery @Nullable String next) {
    PeopleView.Asked asked = new PeopleView.Asked(q.strip(), district, cadre);
    return Templates.list(
        pages.page(SECTION, "people.title"), people.list(pages.words(), asked, next));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "What is known of one person")
  public TemplateInstance one(@RestPath String id) {
    return shown(id, false);
  }

  @POST
  @Path("{id}/numbers")
  @Operation(summary = "The same with the numbers in full, which is written to the audit log")
  public TemplateInstance numbers(@RestPath String id) {
    return shown(id, true);
  }

  private TemplateInstance shown(String id, boolean numbers) {
    PeopleView.Detail view = person.person(pages.words(), id, numbers);
    return Templates.person(pages.titled(SECTION, view.name()), view);
  }

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance list(Page page, PeopleView.Listed view);

    static native TemplateInstance person(Page page, PeopleView.Detail view);
  }
}
