package org.mhero.gateway.proxy;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.mhero.kit.error.ErrorCode;

/**
 * What a failed hand-over means to the caller: 503 when the owner was never reached and the same
 * request may be sent again, 504 when it was too slow, 502 when it broke off.
 *
 * @param code the status
 * @param word how the transaction log calls it
 * @param detail what the caller reads
 */
record Mishap(ErrorCode code, String word, String detail) {

  static Mishap of(Throwable failure, String route) {
    return switch (failure) {
      case io.netty.channel.ConnectTimeoutException e ->
          new Mishap(ErrorCode.TIMEOUT, "connect-timeout", route + " could not be reached in time");
      case ConnectException e -> away(route);
      case UnknownHostException e -> away(route);
      case ConnectionPoolTooBusyException e -> busy(route);
      case TimeoutException e -> busy(route);
      case HttpClosedException e -> broke(route);
      case IOException e -> broke(route);
      default ->
          new Mishap(ErrorCode.BAD_GATEWAY, "unreadable-answer", route + " gave no sound answer");
    };
  }

  /** The owner has the request and says nothing. */
  static Mishap silent(String route) {
    return new Mishap(ErrorCode.TIMEOUT, "response-timeout", route + " did not answer in time");
  }

  /** Nothing has moved for too long. */
  static Mishap stuck(String route) {
    return new Mishap(ErrorCode.TIMEOUT, "idle-timeout", "The exchange with " + route + " stalled");
  }

  private static Mishap away(String route) {
    return new Mishap(ErrorCode.UNAVAILABLE, "owner-away", route + " is not reachable at present");
  }

  private static Mishap busy(String route) {
    return new Mishap(
        ErrorCode.UNAVAILABLE, "owner-busy", route + " is busy, try again in a moment");
  }

  private static Mishap broke(String route) {
    return new Mishap(
        ErrorCode.BAD_GATEWAY, "owner-broke-off", route + " broke off before it answered");
  }
}
