package org.mhero.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.messaging.database.Sql;

/** What was said between a contact and us, both directions, newest first. */
@Path("/api/messaging/contacts/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {
  private static final int PAGE = 50;
  private static final String BOTH_WAYS =
      """
      (select id, 'out' as direction, text, created_at as at, status, reason, channel
         from message where contact = ? and created_at < ? order by created_at desc limit ?)
      union all
      (select id, 'in', text, stored_at, 'RECEIVED', null, channel
         from inbound where contact = ? and stored_at < ? order by stored_at desc limit ?)
      order by at desc limit ?
      """;

  private final Sql sql;

  ConversationResource(Sql sql) {
    this.sql = sql;
  }

  /** A page of a conversation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConversationView(List<SpokenView> messages, @Nullable String next) {}

  /** One message of it; {@code direction} is {@code in} or {@code out}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SpokenView(
      String id,
      String direction,
      String text,
      Instant at,
      String status,
      @Nullable String reason,
      @Nullable String channel) {
    /** Without the text. */
    @Override
    public String toString() {
      return "SpokenView[" + id + "]";
    }
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "List the messages to and from a contact, newest first")
  public ConversationView list(
      @PathParam("id") UUID contact, @QueryParam("cursor") @Nullable String cursor) {
    Instant before = before(cursor);
    int most = PAGE + 1;
    List<SpokenView> page =
        sql.list(
            BOTH_WAYS,
            row ->
                new SpokenView(
                    row.text("id"),
                    row.text("direction"),
                    row.text("text"),
                    row.instant("at"),
                    row.text("status"),
                    row.textOrNull("reason"),
                    row.textOrNull("channel")),
            contact,
            before,
            most,
            contact,
            before,
            most,
            most);
    String next = page.size() > PAGE ? page.get(PAGE - 1).at().toString() : null;
    return new ConversationView(page.stream().limit(PAGE).toList(), next);
  }

  private static Instant before(@Nullable String cursor) {
    if (cursor == null) {
      return Instant.parse("9999-01-01T00:00:00Z");
    }
    try {
      return Instant.parse(cursor);
    } catch (DateTimeException e) {
      throw new AppException(ErrorCode.INVALID, "The cursor is none of ours", List.of(), e);
    }
  }
}
