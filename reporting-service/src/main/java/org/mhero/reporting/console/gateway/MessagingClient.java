package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Messaging's own questions, beside FHIR (docs/contracts.md, messaging-service). */
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(UserToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/messaging")
@Consumes(MediaType.APPLICATION_JSON)
public interface MessagingClient {
  @POST
  @Path("segments")
  Parts parts(Text text);

  @GET
  @Path("campaigns/{campaign}/progress")
  Progress progress(@RestPath String campaign);

  @GET
  @Path("inbox")
  Inbox inbox(@RestQuery String box, @RestQuery @Nullable String cursor);

  @POST
  @Path("inbox/{id}/handled")
  void handled(@RestPath String id);

  @GET
  @Path("contacts/{id}")
  Contact contact(@RestPath String id);

  @GET
  @Path("contacts/{id}/messages")
  Conversation messages(@RestPath String id, @RestQuery @Nullable String cursor);

  @PUT
  @Path("contacts/{id}/opt-out")
  void optOut(@RestPath String id);

  @DELETE
  @Path("contacts/{id}/opt-out")
  void optIn(@RestPath String id);

  @GET
  @Path("opt-outs")
  List<String> optOuts(@RestQuery String practitioner);

  @GET
  @Path("channels")
  List<Line> lines();

  /** A text whose cost is asked for. */
  record Text(String text) {}

  /** What a text costs. */
  record Parts(
      String encoding, int segments, int units, int perSegment, @Nullable Dearest dearest) {}

  /** The letter that makes a text dear. */
  record Dearest(String character, @Nullable String cheaper) {}

  /** How a send fares by messaging's own count; {@code addressed} is the sum of the others. */
  record Progress(
      @Nullable String id,
      String state,
      long addressed,
      long noPhone,
      long optedOut,
      long pending,
      long queued,
      long submitted,
      long sent,
      long delivered,
      long failed,
      long expired,
      long cancelled,
      long segments) {}

  /** Messages from people. */
  record Inbox(List<Inbound> messages, @Nullable String next) {}

  /** One message from somebody. */
  record Inbound(
      String id,
      String contact,
      @Nullable String practitioner,
      @Nullable String channel,
      String text,
      String at,
      boolean handled) {}

  /** Whom a conversation is with. */
  record Contact(
      String id,
      @Nullable String phoneMasked,
      @Nullable String practitioner,
      boolean optedOut,
      @Nullable String language) {}

  /** What went to and fro, newest first. */
  record Conversation(List<Spoken> messages, @Nullable String next) {}

  /** One message of a conversation. */
  record Spoken(
      String id,
      @Nullable String direction,
      String text,
      String at,
      @Nullable String status,
      @Nullable Boolean handled) {}

  /** A phone line: what waits for it now, and what it has taken since it was started. */
  record Line(
      String name, @Nullable String kind, @Nullable String state, long queued, long accepted) {}
}
