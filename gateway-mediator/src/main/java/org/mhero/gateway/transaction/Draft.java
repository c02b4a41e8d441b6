package org.mhero.gateway.transaction;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.route.QueryText;
import org.mhero.gateway.transaction.Transaction.Asked;
import org.mhero.gateway.transaction.Transaction.Asker;
import org.mhero.gateway.transaction.Transaction.Figures;
import org.mhero.gateway.transaction.Transaction.Outcome;
import org.mhero.kit.auth.Caller;

/** A transaction while it happens. Belongs to the event loop of its request. */
public final class Draft {
  private final Instant at;
  private final long started;
  private final Asked asked;
  private final String requestId;
  private String route = "none";
  private Asker asker = new Asker(null, null);
  private long passedOn;
  private @Nullable Long ownerMillis;
  private @Nullable String failure;

  /**
   * @param at when the request arrived
   * @param started the same as {@link System#nanoTime()}
   * @param asked what was asked
   */
  public Draft(Instant at, long started, Asked asked, String requestId) {
    this.at = at;
    this.started = started;
    this.asked = asked;
    this.requestId = requestId;
  }

  /** What of a request may be kept. */
  public static Asked asked(String method, String path, String query) {
    return new Asked(method, PrivatePath.of(path), QueryText.names(query));
  }

  public void route(String name) {
    this.route = name;
  }

  public String route() {
    return route;
  }

  public String requestId() {
    return requestId;
  }

  public void caller(Caller caller) {
    this.asker = new Asker(caller.client(), caller.anonymous() ? null : caller.subject());
  }

  /** The request is being passed on to its owner now. */
  public void passedOn(long nanoTime) {
    this.passedOn = nanoTime;
  }

  /** The owner's answer has begun. */
  public void answered(long nanoTime) {
    this.ownerMillis = TimeUnit.NANOSECONDS.toMillis(nanoTime - passedOn);
  }

  /** Something went wrong; the first failure is the one that is kept. */
  public void failed(String word) {
    if (failure == null) {
      failure = word;
    }
  }

  /** The transaction as it is kept. */
  public Transaction finish(long nanoTime, int status, long bytesIn, long bytesOut) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime - started);
    return new Transaction(
        TimeOrderedId.at(at),
        at,
        route,
        asker,
        asked,
        new Outcome(status, failure),
        new Figures(millis, ownerMillis, bytesIn, bytesOut),
        requestId);
  }
}
