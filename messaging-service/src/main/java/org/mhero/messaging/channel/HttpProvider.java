package org.mhero.messaging.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange with a provider, and the one place where its failures become a {@link
 * SendResult}. What never left may be sent again; what left and was not answered is unknown.
 */
public final class HttpProvider {
  private static final Logger LOG = Logger.getLogger(HttpProvider.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final String channel;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public HttpProvider(String channel) {
    this.channel = channel;
  }

  /**
   * Sends a request that hands over a message.
   *
   * @param onSuccess reads the body of a 2xx answer
   */
  public SendResult exchange(HttpRequest request, Function<String, SendResult> onSuccess) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() / 100 == 2 ? onSuccess.apply(answer.body()) : failed(answer);
    } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
      return deferred(e);
    } catch (UnresolvedAddressException e) {
      return deferred(e);
    } catch (IOException e) {
      LOG.warnf("channel=%s no answer: %s", channel, e.getClass().getSimpleName());
      return new SendResult.Unknown(SendError.NO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SendResult.Unknown(SendError.NO_ANSWER);
    }
  }

  private SendResult deferred(Exception e) {
    LOG.warnf("channel=%s no connection: %s", channel, e.getClass().getSimpleName());
    return new SendResult.Deferred(SendError.CONNECTION_FAILED, null);
  }

  private SendResult failed(HttpResponse<String> answer) {
    SendResult result =
        of(answer.statusCode(), pause(answer.headers().firstValue("Retry-After").orElse("")));
    LOG.warnf("channel=%s status=%d outcome=%s", channel, answer.statusCode(), result);
    return result;
  }

  /** What a status other than 2xx means (RFC 9110, 15). */
  static SendResult of(int status, @Nullable Duration retryAfter) {
    return switch (status) {
      case 401, 403, 404, 407 -> new SendResult.Deferred(SendError.MISCONFIGURED, retryAfter);
      case 408, 425, 429 -> new SendResult.Deferred(SendError.THROTTLED, retryAfter);
      case 504 -> new SendResult.Unknown(SendError.NO_ANSWER);
      default ->
          status >= 500
              ? new SendResult.Deferred(SendError.CONNECTION_FAILED, retryAfter)
              : new SendResult.Rejected(SendError.REFUSED);
    };
  }

  private static @Nullable Duration pause(String retryAfter) {
    return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
  }
}
