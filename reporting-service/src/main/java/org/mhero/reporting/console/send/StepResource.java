package org.mhero.reporting.console.send;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.draft.DraftService;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;

/** The four steps of a new send; every one is a page with an address, and keeps what it is told. */
@Path("/console/sends/new")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class StepResource {
  private static final String SECTION = "sends";

  private final Pages pages;
  private final StepPage steps;
  private final StepForms forms;
  private final DraftService drafts;

  StepResource(Pages pages, StepPage steps, StepForms forms, DraftService drafts) {
    this.pages = pages;
    this.steps = steps;
    this.forms = forms;
    this.drafts = drafts;
  }

  @GET
  @Operation(summary = "Begin a send")
  public Response begin() {
    return to("who", UUID.randomUUID());
  }

  @POST
  @Operation(summary = "Begin a send to one person, to the staff of a place, or of a survey")
  public Response beginWith(MultivaluedMap<String, String> form) {
    UUID draft = UUID.randomUUID();
    drafts.change(draft, pages.user(), body -> forms.begin(body, form));
    return to(form.containsKey("person") ? "what" : "who", draft);
  }

  @GET
  @Path("who")
  @Operation(summary = "Step 1: who should receive it")
  public Object who(@RestQuery @Nullable UUID draft, @RestQuery @DefaultValue("no") String count) {
    if (draft == null) {
      return begin();
    }
    Draft own = open(draft);
    return Templates.who(
        page("send.who"), steps.who(pages.words(), pages.user(), own, count.equals("yes")));
  }

  @GET
  @Path("count")
  @Operation(summary = "The count of step 1, for the script")
  public TemplateInstance count(@RestQuery UUID draft) {
    Draft own = drafts.own(draft, pages.user());
    return Templates.count(
        pages.words(), steps.count(pages.words(), pages.user(), own.body().chosen()));
  }

  @POST
  @Path("who")
  @Operation(summary = "Keep the filters, and go where the button says")
  public Response whoDone(@RestQuery UUID draft, MultivaluedMap<String, String> form) {
    drafts.change(draft, pages.user(), body -> forms.who(body, form));
    boolean next = "next".equals(form.getFirst("do"));
    return next ? to("what", draft) : counting(draft, form);
  }

  private static Response counting(UUID draft, MultivaluedMap<String, String> form) {
    String count = "count".equals(form.getFirst("do")) ? "&count=yes" : "";
    return Response.seeOther(URI.create("/console/sends/new/who?draft=" + draft + count)).build();
  }

  @GET
  @Path("what")
  @Operation(summary = "Step 2: what do you want to say")
  public TemplateInstance what(@RestQuery UUID draft, @RestQuery @Nullable String missing) {
    Draft own = open(draft);
    List<StepView.Problem> problems =
        missing == null ? List.of() : forms.whatProblems(pages.words(), own.body());
    return Templates.what(page("send.what"), steps.what(pages.words(), own, problems));
  }

  @POST
  @Path("what")
  @Operation(summary = "Keep the text or the survey")
  public Response whatDone(@RestQuery UUID draft, MultivaluedMap<String, String> form) {
    Draft kept = drafts.change(draft, pages.user(), body -> forms.what(body, form));
    if ("back".equals(form.getFirst("do"))) {
      return to("who", draft);
    }
    boolean sound = forms.whatProblems(pages.words(), kept.body()).isEmpty();
    return sound ? to("when", draft) : missing("what", "text", draft);
  }

  @POST
  @Path("parts")
  @Operation(summary = "What a text costs, for the script")
  public TemplateInstance parts(@RestQuery String field, MultivaluedMap<String, String> form) {
    String text = form.getFirst(field) == null ? "" : form.getFirst(field);
    return Templates.parts(pages.words(), steps.parts(pages.words(), text));
  }

  @GET
  @Path("when")
  @Operation(summary = "Step 3: when does it go out")
  public TemplateInstance when(@RestQuery UUID draft, @RestQuery @Nullable String missing) {
    Draft own = open(draft);
    List<StepView.Problem> problems =
        missing == null ? List.of() : forms.whenProblems(pages.words(), own.body(), missing);
    boolean later = "day".equals(missing);
    return Templates.when(page("send.when"), steps.when(pages.words(), own, later, problems));
  }

  @POST
  @Path("when")
  @Operation(summary = "Keep the time")
  public Response whenDone(@RestQuery UUID draft, MultivaluedMap<String, String> form) {
    Draft kept = drafts.change(draft, pages.user(), body -> forms.when(body, form));
    if ("back".equals(form.getFirst("do"))) {
      return to("what", draft);
    }
    if (StepForms.withoutDay(form)) {
      return missing("when", "day", draft);
    }
    boolean sound = forms.whenProblems(pages.words(), kept.body(), "").isEmpty();
    return sound ? to("check", draft) : missing("when", "time", draft);
  }

  @GET
  @Path("check")
  @Operation(summary = "Step 4: check and send")
  public Object check(@RestQuery UUID draft) {
    Draft own = drafts.own(draft, pages.user());
    if (!own.open()) {
      return Response.seeOther(URI.create("/console/sends/" + draft)).build();
    }
    return Templates.check(page("send.check"), steps.check(pages.words(), pages.user(), own));
  }

  @POST
  @Path("check")
  @Operation(summary = "Send it, plan it, or ask a manager; once, however often it is pressed")
  public Response press(@RestQuery UUID draft, MultivaluedMap<String, String> form) {
    Draft own = drafts.own(draft, pages.user());
    if (!own.open()) {
      return shown(draft, own.body(), DraftService.Pressed.SENT, false);
    }
    StepView.Check check = steps.check(pages.words(), pages.user(), own);
    if (!check.ready() || check.count() == null) {
      return to("check", draft);
    }
    String note = form.getFirst("note") == null ? "" : form.getFirst("note");
    long people = check.count().of().recipients();
    return shown(draft, own.body(), drafts.press(draft, pages.user(), people, note), true);
  }

  private static Response shown(
      UUID draft, DraftBody body, DraftService.Pressed pressed, boolean first) {
    String done =
        switch (pressed) {
          case SENT -> body.kind() == DraftBody.Kind.SURVEY ? "started" : "sent";
          case PLANNED -> "planned";
          case ASKED -> "asked";
        };
    String said = first ? "?said=" + done : "";
    return Response.seeOther(URI.create("/console/sends/" + draft + said)).build();
  }

  private Draft open(@Nullable UUID draft) {
    if (draft == null) {
      throw AppException.notFound("The address names no draft");
    }
    Draft own = drafts.own(draft, pages.user());
    if (!own.open()) {
      throw AppException.conflict("This has been handed over and cannot be changed any more");
    }
    return own;
  }

  private Page page(String title) {
    return pages.page(SECTION, title);
  }

  private static Response to(String step, UUID draft) {
    return Response.seeOther(URI.create("/console/sends/new/" + step + "?draft=" + draft)).build();
  }

  private static Response missing(String step, String what, UUID draft) {
    String query = "?missing=" + what + "&draft=" + draft;
    return Response.seeOther(URI.create("/console/sends/new/" + step + query)).build();
  }

  @CheckedTemplate(basePath = "send")
  static class Templates {
    static native TemplateInstance who(Page page, StepView.Who view);

    static native TemplateInstance count(
        org.mhero.reporting.console.layout.Words w, StepView.Count count);

    static native TemplateInstance what(Page page, StepView.What view);

    static native TemplateInstance parts(
        org.mhero.reporting.console.layout.Words w, StepView.@Nullable Parts parts);

    static native TemplateInstance when(Page page, StepView.When view);

    static native TemplateInstance check(Page page, StepView.Check view);
  }
}
