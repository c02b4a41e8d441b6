package org.mhero.reporting.console.send;

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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftService;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.indicator.Outcome;

/** The list of sends, and one send with what became of it. */
@Path("/console/sends")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class SendsResource {
  /** Tells the script that there is nothing more to ask for. */
  private static final int STOP_POLLING = 286;

  private final Pages pages;
  private final SendsPage sends;
  private final SendPage send;
  private final DraftService drafts;
  private final Stopping stopping;

  SendsResource(
      Pages pages, SendsPage sends, SendPage send, DraftService drafts, Stopping stopping) {
    this.pages = pages;
    this.sends = sends;
    this.send = send;
    this.drafts = drafts;
    this.stopping = stopping;
  }

  @GET
  @Operation(summary = "All sends, the newest first")
  public TemplateInstance list(@RestQuery @Nullable String before) {
    return Templates.list(
        pages.page("sends", "send.title"), sends.list(pages.words(), pages.user(), before));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One send: its delivery per person")
  public Object one(
      @RestPath String id, @RestQuery @Nullable Outcome tab, @RestQuery @Nullable String at) {
    Words w = pages.words();
    Optional<Draft> draft = ours(id);
    if (draft.map(Draft::task).orElse(null) instanceof String task) {
      return Response.seeOther(URI.create("/console/surveys/" + task + "/results" + said()))
          .build();
    }
    SendView.Detail view =
        draft
            .map(own -> send.ours(w, pages.user(), own, tab, at))
            .orElseGet(() -> send.foreign(w, id, tab, at));
    return Templates.detail(pages.titled("sends", view.name()), view);
  }

  private String said() {
    String said = pages.said();
    return said == null ? "" : "?said=" + said;
  }

  @GET
  @Path("{id}/progress")
  @Operation(summary = "How a send fares, for the script")
  public Response progress(@RestPath String id) {
    Optional<SendView.Progress> now = send.progress(pages.words(), id);
    boolean running = now.map(SendView.Progress::running).orElse(true);
    return Response.status(running ? 200 : STOP_POLLING)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(Templates.progress(pages.words(), now.orElse(null)))
        .build();
  }

  @GET
  @Path("{id}/stop")
  @Operation(summary = "The question before stopping")
  public TemplateInstance askStop(@RestPath UUID id) {
    return Templates.stop(pages.page("sends", "send.stop"), stopping.question(pages.words(), id));
  }

  @POST
  @Path("{id}/stop")
  @Operation(summary = "Stop what has not left")
  public Response stop(@RestPath UUID id) {
    stopping.stop(id);
    return Response.seeOther(URI.create("/console/sends/" + id + "?said=stopped")).build();
  }

  @POST
  @Path("{id}/decision")
  @RolesAllowed(Roles.MANAGER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Approve a large send, or send it back with a reason")
  public Response decide(
      @RestPath UUID id, @RestForm String decision, @RestForm @Nullable String reason) {
    if (decision.equals("approve")) {
      drafts.approve(id, pages.user());
      return Response.seeOther(URI.create("/console/sends/" + id + "?said=approved")).build();
    }
    if (reason == null || reason.isBlank()) {
      return Response.seeOther(URI.create("/console/sends/" + id + "?said=reason-needed")).build();
    }
    drafts.giveBack(id, pages.user(), reason.strip());
    return Response.seeOther(URI.create("/console/sends?said=given-back")).build();
  }

  private Optional<Draft> ours(String id) {
    try {
      return drafts.find(UUID.fromString(id));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  @CheckedTemplate(basePath = "send")
  static class Templates {
    static native TemplateInstance list(Page page, SendView.Listed view);

    static native TemplateInstance detail(Page page, SendView.Detail view);

    static native TemplateInstance progress(Words w, SendView.@Nullable Progress progress);

    static native TemplateInstance stop(Page page, Stopping.Question view);
  }
}
