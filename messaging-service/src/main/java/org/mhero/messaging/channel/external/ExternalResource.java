package org.mhero.messaging.channel.external;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.CallbackGuard;
import org.mhero.messaging.channel.CallbackParameters;

/**
 * What a gateway tells us: {@code receive}, {@code sent}, {@code delivered}, {@code failed}, with
 * the parameters of RapidPro's External channel, in the query or a form. Guarded by the channel's
 * secret and not by a token.
 */
@Path("/channels/external/{channel}/{told: receive|sent|delivered|failed}")
@Produces(MediaType.APPLICATION_JSON)
public class ExternalResource {
  private final CallbackGuard guard;
  private final ExternalCallbacks callbacks;

  ExternalResource(CallbackGuard guard, ExternalCallbacks callbacks) {
    this.guard = guard;
    this.callbacks = callbacks;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Take an inbound message or a delivery report, as a form")
  public ExternalAnswer post(
      @PathParam("channel") String channel,
      @PathParam("told") String told,
      @HeaderParam("X-Channel-Secret") @Nullable String secret,
      @Context UriInfo uri,
      @Nullable String form) {
    return tell(channel, told, secret, new CallbackParameters(uri.getQueryParameters(), form));
  }

  @GET
  @PermitAll
  @Operation(summary = "Take an inbound message or a delivery report, as a query")
  public ExternalAnswer get(
      @PathParam("channel") String channel,
      @PathParam("told") String told,
      @HeaderParam("X-Channel-Secret") @Nullable String secret,
      @Context UriInfo uri) {
    return tell(channel, told, secret, new CallbackParameters(uri.getQueryParameters(), null));
  }

  private ExternalAnswer tell(
      String channel, String told, @Nullable String secret, CallbackParameters parameters) {
    guard.check(
        channel,
        ExternalKind.KIND,
        secret != null ? secret : parameters.first("secret").orElse(null));
    return callbacks.told(channel, told, parameters);
  }
}
