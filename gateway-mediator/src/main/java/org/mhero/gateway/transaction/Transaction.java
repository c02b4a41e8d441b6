package org.mhero.gateway.transaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as it is kept (OpenHIE IOLF-3). Bodies, header values and the values of search
 * parameters are never part of it.
 *
 * @param id rises with time (UUID version 7)
 * @param at when the request arrived
 * @param route the line of the route table, {@code none} when the request was refused
 * @param requestId the X-Request-Id that joins it with logs and audit
 */
public record Transaction(
    UUID id,
    Instant at,
    String route,
    Asker asker,
    Asked asked,
    Outcome outcome,
    Figures figures,
    String requestId) {

  /**
   * Who asked.
   *
   * @param client the client id of the token (azp), or null
   * @param subject the subject of the token, or null
   */
  public record Asker(@Nullable String client, @Nullable String subject) {}

  /**
   * What was asked.
   *
   * @param path without what could name a person
   * @param parameters the names of the query's parameters joined by {@code &}, never their values
   */
  public record Asked(String method, String path, String parameters) {}

  /**
   * How it ended.
   *
   * @param status the HTTP status the caller got; 0 when the caller left before
   * @param failure what went wrong on the way, or null
   */
  public record Outcome(int status, @Nullable String failure) {}

  /**
   * The figures.
   *
   * @param millis from the request's arrival to the last byte of the answer
   * @param ownerMillis from passing the request on to the first byte of the owner's answer, or null
   * @param bytesIn bytes of the request's body
   * @param bytesOut bytes of the response's body
   */
  public record Figures(long millis, @Nullable Long ownerMillis, long bytesIn, long bytesOut) {}
}
