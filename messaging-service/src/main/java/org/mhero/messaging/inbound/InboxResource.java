package org.mhero.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;

/** Free messages and answers, newest first. */
@Path("/api/messaging/inbox")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
  private static final int PAGE = 50;

  private final InboundRepository inbound;

  InboxResource(InboundRepository inbound) {
    this.inbound = inbound;
  }

  /** A page of the inbox. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InboxView(List<InboxMessageView> messages, @Nullable String next) {}

  /** One message of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InboxMessageView(
      String id,
      String contact,
      @Nullable String practitioner,
      String channel,
      String text,
      Instant at,
      boolean handled) {
    /** Without the text. */
    @Override
    public String toString() {
      return "InboxMessageView[" + id + "]";
    }
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "List what handsets wrote, newest first")
  public InboxView list(
      @QueryParam("box") @DefaultValue("unanswered") @Pattern(regexp = "unanswered|all") String box,
      @QueryParam("cursor") @Nullable String cursor) {
    List<InboxMessage> page = inbound.page(box.equals("unanswered"), before(cursor), PAGE + 1);
    String next = page.size() > PAGE ? Long.toString(page.get(PAGE - 1).seq()) : null;
    return new InboxView(page.stream().limit(PAGE).map(InboxResource::view).toList(), next);
  }

  @POST
  @Path("/{id}/handled")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Take a message out of the unanswered box")
  public void handled(@PathParam("id") UUID id) {
    if (!inbound.handled(id)) {
      throw AppException.notFound("There is no such message");
    }
  }

  private static long before(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("\\d{1,18}")) {
      throw AppException.invalid("The cursor is none of ours");
    }
    return Long.parseLong(cursor);
  }

  private static InboxMessageView view(InboxMessage message) {
    return new InboxMessageView(
        message.id().toString(),
        message.contact().toString(),
        message.practitioner(),
        message.channel(),
        message.text(),
        message.at(),
        message.handled());
  }
}
