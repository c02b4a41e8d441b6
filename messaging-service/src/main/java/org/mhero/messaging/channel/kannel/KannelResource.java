package org.mhero.messaging.channel.kannel;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
 * What Kannel tells us. The answer is always empty: Kannel would send a body to the handset.
 * Guarded by the channel's secret and not by a token.
 */
@Path("/channels/kannel/{channel}")
@Produces(MediaType.TEXT_PLAIN)
public class KannelResource {
  private final CallbackGuard guard;
  private final KannelCallbacks callbacks;

  KannelResource(CallbackGuard guard, KannelCallbacks callbacks) {
    this.guard = guard;
    this.callbacks = callbacks;
  }

  @GET
  @Path("/receive")
  @PermitAll
  @Operation(summary = "Take a message from a handset")
  public String receive(
      @PathParam("channel") String channel,
      @HeaderParam("X-Channel-Secret") @Nullable String secret,
      @Context UriInfo uri) {
    callbacks.receive(channel, checked(channel, secret, uri));
    return "";
  }

  @GET
  @Path("/status")
  @PermitAll
  @Operation(summary = "Take a delivery report")
  public String status(
      @PathParam("channel") String channel,
      @HeaderParam("X-Channel-Secret") @Nullable String secret,
      @Context UriInfo uri) {
    callbacks.status(channel, checked(channel, secret, uri));
    return "";
  }

  private CallbackParameters checked(String channel, @Nullable String secret, UriInfo uri) {
    CallbackParameters parameters = new CallbackParameters(uri.getQueryParameters(), null);
    guard.check(
        channel,
        KannelKind.KIND,
        secret != null ? secret : parameters.first("secret").orElse(null));
    return parameters;
  }
}
