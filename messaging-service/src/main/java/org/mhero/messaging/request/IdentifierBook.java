package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.database.Sql;

/** Which request has which identifier: a reporter's repetition must never send twice. */
@ApplicationScoped
class IdentifierBook {
  private final Sql sql;

  IdentifierBook(Sql sql) {
    this.sql = sql;
  }

  /**
   * The request that has one of the identifiers already. Those who ask for the same identifier wait
   * for each other until their transactions end.
   */
  Optional<String> holder(CommunicationRequest request) {
    for (Identifier identifier : kept(request)) {
      sql.list(
          "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
          row -> true,
          identifier.getSystem() + "|" + identifier.getValue());
      Optional<String> holder =
          sql.first(
              "select request from request_identifier where system = ? and value = ?",
              row -> row.text("request"),
              identifier.getSystem(),
              identifier.getValue());
      if (holder.isPresent()) {
        return holder;
      }
    }
    return Optional.empty();
  }

  /** Remembers the identifiers of a stored request. */
  void remember(CommunicationRequest request) {
    sql.batch(
        "insert into request_identifier (system, value, request) values (?, ?, ?)"
            + " on conflict do nothing",
        kept(request).stream()
            .map(i -> new @Nullable Object[] {i.getSystem(), i.getValue(), request.getIdPart()})
            .toList());
  }

  /** An identifier without a system tells nothing apart. In one order, so that two never cross. */
  private static List<Identifier> kept(CommunicationRequest request) {
    return request.getIdentifier().stream()
        .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
        .sorted(Comparator.comparing(Identifier::getSystem).thenComparing(Identifier::getValue))
        .toList();
  }
}
