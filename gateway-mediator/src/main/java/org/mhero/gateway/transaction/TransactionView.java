package org.mhero.gateway.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransactionView(
    UUID id,
    Instant at,
    String route,
    @Nullable String client,
    @Nullable String subject,
    String method,
    String path,
    String parameters,
    int status,
    @Nullable String failure,
    long millis,
    @Nullable Long ownerMillis,
    long bytesIn,
    long bytesOut,
    String requestId) {

  static TransactionView of(Transaction one) {
    return new TransactionView(
        one.id(),
        one.at(),
        one.route(),
        one.asker().client(),
        one.asker().subject(),
        one.asked().method(),
        one.asked().path(),
        one.asked().parameters(),
        one.outcome().status(),
        one.outcome().failure(),
        one.figures().millis(),
        one.figures().ownerMillis(),
        one.figures().bytesIn(),
        one.figures().bytesOut(),
        one.requestId());
  }

  /** A page; {@code next} is left out on the last. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<TransactionView> transactions, @Nullable String next) {}
}
