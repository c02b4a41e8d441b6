package org.mhero.reporting.console.inbox;

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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.Page;
import org.mhero.reporting.console.layout.Pages;
import org.mhero.reporting.console.send.TextCosts;

/** Answers people. */
@Path("/console/inbox")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.OFFICER)
@Blocking
public class InboxResource {
  private final Pages pages;
  private final InboxPage inbox;
  private final Replies replies;
  private final TextCosts costs;
  private final ConsoleConfig config;

  InboxResource(
      Pages pages, InboxPage inbox, Replies replies, TextCosts costs, ConsoleConfig config) {
    this.pages = pages;
    this.inbox = inbox;
    this.replies = replies;
    this.costs = costs;
    this.config = config;
  }

  @GET
  @Operation(summary = "The conversations, newest first")
  public TemplateInstance list(
      @RestQuery @DefaultValue("unanswered") String box, @RestQuery @Nullable String cursor) {
    return Templates.inbox(page(), inbox.list(pages.words(), box(box), cursor, null));
  }

  @GET
  @Path("{contact}")
  @Operation(summary = "One conversation")
  public TemplateInstance one(
      @RestPath String contact, @RestQuery @DefaultValue("unanswered") String box) {
    return Templates.inbox(page(), inbox.list(pages.words(), box(box), null, contact));
  }

  private static String box(String box) {
    return box.equals("all") ? "all" : "unanswered";
  }

  private Page page() {
    return pages.page("inbox", "inbox.title");
  }

  @POST
  @Path("{contact}/reply")
  @Operation(summary = "Reply by SMS, once")
  public Response reply(@RestPath String contact, MultivaluedMap<String, String> form) {
    String text = form.getFirst("text") == null ? "" : form.getFirst("text").strip();
    String key = form.getFirst("key");
    if (text.isEmpty() || key == null) {
      return back(contact, "text-needed");
    }
    String language = config.languages().getFirst();
    replies.reply(key, contact, language, text.replace("\r\n", "\n"), waiting(form));
    return back(contact, "replied");
  }

  @POST
  @Path("{contact}/done")
  @Operation(summary = "Take the messages of a conversation off the list")
  public Response done(@RestPath String contact, MultivaluedMap<String, String> form) {
    replies.done(waiting(form));
    return Response.seeOther(URI.create("/console/inbox?said=done")).build();
  }

  @POST
  @Path("{contact}/quiet")
  @Operation(summary = "Stop all messages to this contact, as it asked")
  public Response quiet(@RestPath String contact) {
    replies.quiet(contact);
    return back(contact, "quiet");
  }

  @POST
  @Path("{contact}/loud")
  @Operation(summary = "Let messages to this contact go out again")
  public Response loud(@RestPath String contact) {
    replies.loud(contact);
    return back(contact, "loud");
  }

  @POST
  @Path("parts")
  @Operation(summary = "What a reply costs, for the script")
  public TemplateInstance parts(MultivaluedMap<String, String> form) {
    String text = form.getFirst("text") == null ? "" : form.getFirst("text");
    return Templates.parts(costs.line(pages.words(), text));
  }

  private static List<String> waiting(MultivaluedMap<String, String> form) {
    List<String> waiting = form.get("waiting");
    return waiting == null ? List.of() : List.copyOf(waiting);
  }

  private static Response back(String contact, String said) {
    URI there =
        UriBuilder.fromPath("/console/inbox/{contact}")
            .queryParam("box", "all")
            .queryParam("said", said)
            .build(contact);
    return Response.seeOther(there).build();
  }

  @CheckedTemplate(basePath = "inbox")
  static class Templates {
    static native TemplateInstance inbox(Page page, InboxView view);

    static native TemplateInstance parts(String line);
  }
}
