package org.mhero.gateway.transaction;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;

/**
 * Which transactions are wanted.
 *
 * @param from the earliest, inclusive, or null
 * @param to the latest, exclusive, or null
 * @param lowest the lowest status, inclusive
 * @param highest the highest status, inclusive
 */
record TransactionFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    int lowest,
    int highest,
    @Nullable String path,
    @Nullable String client,
    @Nullable String requestId) {

  private static final Pattern STATUS = Pattern.compile("[1-5]xx|[1-5][0-9]{2}|0");

  /** Reads the parameters as they were sent. */
  static TransactionFilter of(
      @Nullable String from,
      @Nullable String to,
      @Nullable String status,
      @Nullable String path,
      @Nullable String client,
      @Nullable String requestId) {
    int[] range = range(status);
    return new TransactionFilter(
        instant("from", from), instant("to", to), range[0], range[1], path, client, requestId);
  }

  private static int[] range(@Nullable String status) {
    if (status == null) {
      return new int[] {0, 999};
    }
    if (!STATUS.matcher(status).matches()) {
      throw AppException.invalid("status must be a number such as 404 or a class such as 5xx");
    }
    if (status.endsWith("xx")) {
      int hundreds = (status.charAt(0) - '0') * 100;
      return new int[] {hundreds, hundreds + 99};
    }
    int exact = Integer.parseInt(status);
    return new int[] {exact, exact};
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw AppException.invalid(name + " must be a time such as 2026-03-02T08:00:00Z");
    }
  }

  /** Where a page ended; the next begins with what is older. */
  record Cursor(Instant at, UUID id) {
    String text() {
      byte[] bytes = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<Cursor> of(@Nullable String text) {
      if (text == null) {
        return Optional.empty();
      }
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
        return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
      } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw AppException.invalid("The cursor is not one of ours");
      }
    }
  }
}
