package org.mhero.reporting.console.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** What a survey found; who is silent and who said what, for officers. */
@Path("/console/surveys/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ResultsResource {
  private static final String SECTION = "surveys";

  private final Pages pages;
  private final ResultsPage results;
  private final PeoplePages people;
  private final Reminders reminders;
  private final Closing closing;

  ResultsResource(
      Pages pages, ResultsPage results, PeoplePages people, Reminders reminders, Closing closing) {
    this.pages = pages;
    this.results = results;
    this.people = people;
    this.reminders = reminders;
    this.closing = closing;
  }

  @GET
  @Path("results")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Funnel, questions, districts and cadres of a survey")
  public TemplateInstance results(
      @RestPath String id,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre) {
    ResultsView.Results view =
        results.results(pages.words(), pages.user(), id, some(district), some(cadre));
    if (view == null) {
      ResultsView.Head head = results.head(pages.words(), id);
      return Templates.early(pages.titled(SECTION, head.name()), head);
    }
    return Templates.results(pages.titled(SECTION, view.head().name()), view);
  }

  private static @Nullable String some(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  @GET
  @Path("answers")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "The answers, person by question")
  public TemplateInstance answers(@RestPath String id, @RestQuery @Nullable String cursor) {
    ResultsView.Answers view = people.answers(pages.words(), id, cursor);
    return Templates.answers(pages.titled(SECTION, view.head().name()), view);
  }

  @GET
  @Path("no-answer")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Who has the question and is silent")
  public TemplateInstance silent(@RestPath String id, @RestQuery @Nullable String cursor) {
    ResultsView.People view = people.silent(pages.words(), id, cursor);
    return Templates.silent(pages.titled(SECTION, view.head().name()), view);
  }

  @POST
  @Path("remind")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Prepare a reminder to whoever is silent; it is checked before it goes out")
  public Response remind(@RestPath String id) {
    UUID draft = reminders.prepare(pages.user(), pages.words(), id);
    return Response.seeOther(URI.create("/console/sends/new/what?draft=" + draft)).build();
  }

  @GET
  @Path("close")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "The question before closing a survey")
  public TemplateInstance askClose(@RestPath String id) {
    ResultsView.Head head = results.head(pages.words(), id);
    return Templates.close(pages.titled(SECTION, head.name()), head);
  }

  @POST
  @Path("close")
  @RolesAllowed(Roles.OFFICER)
  @Operation(summary = "Close a survey")
  public Response close(@RestPath String id) {
    closing.close(id);
    return Response.seeOther(URI.create("/console/surveys/" + id + "/results?said=closed")).build();
  }

  @CheckedTemplate(basePath = "results")
  static class Templates {
    static native TemplateInstance results(Page page, ResultsView.Results view);

    static native TemplateInstance early(Page page, ResultsView.Head head);

    static native TemplateInstance answers(Page page, ResultsView.Answers view);

    static native TemplateInstance silent(Page page, ResultsView.People view);

    static native TemplateInstance close(Page page, ResultsView.Head head);
  }
}
