package org.mhero.messaging.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Lets a provider in by the channel's own secret: providers have no tokens. A channel without a
 * secret takes no callbacks.
 */
@ApplicationScoped
public class CallbackGuard {
  private final Channels channels;

  CallbackGuard(Channels channels) {
    this.channels = channels;
  }

  /**
   * Refuses a caller who does not know the secret.
   *
   * @throws AppException NOT_FOUND for a channel of another kind or none, UNAUTHENTICATED for a
   *     wrong secret
   */
  public void check(String channel, String kind, @Nullable String secret) {
    Line line =
        channels
            .named(channel)
            .filter(l -> l.kind().equals(kind))
            .orElseThrow(() -> AppException.notFound("There is no such channel"));
    String known = line.secret();
    if (known == null || secret == null || !same(known, secret)) {
      throw new AppException(ErrorCode.UNAUTHENTICATED, "The channel's secret is missing or wrong");
    }
  }

  private static boolean same(String known, String given) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
