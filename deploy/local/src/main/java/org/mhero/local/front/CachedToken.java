package org.mhero.local.front;

import java.time.Duration;
import java.util.function.Supplier;

/** A token that is asked for again well before a realm lets it end. */
public final class CachedToken implements Supplier<String> {
  private static final Duration KEPT = Duration.ofSeconds(60);

  private final Supplier<String> ask;
  private String token = "";
  private long askedAt;

  public CachedToken(Supplier<String> ask) {
    this.ask = ask;
  }

  @Override
  public synchronized String get() {
    if (token.isEmpty() || System.nanoTime() - askedAt > KEPT.toNanos()) {
      token = ask.get();
      askedAt = System.nanoTime();
    }
    return token;
  }
}
