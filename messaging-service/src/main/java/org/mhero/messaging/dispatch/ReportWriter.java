package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.database.Sql;

/** Finds the messages that reports speak of and moves them on. */
@ApplicationScoped
class ReportWriter {
  /** What one call brought. */
  record Reports(String channel, List<DeliveryReport> reports) {}

  private record Key(String channel, String providerId) {}

  private final Sql sql;
  private final Ledger ledger;
  private final EarlyReports early;

  ReportWriter(Sql sql, Ledger ledger, EarlyReports early) {
    this.sql = sql;
    this.ledger = ledger;
    this.early = early;
  }

  /** Applies the reports; those by an unknown provider's id wait for it, others are dropped. */
  @Transactional
  void write(List<Reports> batch) {
    Set<UUID> ours = ours(batch);
    Map<Key, UUID> theirs = theirs(batch);
    List<Move> moves = new ArrayList<>();
    for (Reports reports : batch) {
      List<DeliveryReport> unmatched = new ArrayList<>();
      for (DeliveryReport report : reports.reports()) {
        UUID id = match(reports.channel(), report, ours, theirs);
        if (id != null) {
          moves.add(new Move(id, report.status(), report.reason(), null, report.at()));
        } else if (report.providerId() != null) {
          unmatched.add(report);
        }
      }
      early.keep(reports.channel(), unmatched);
    }
    ledger.move(moves);
  }

  private static @Nullable UUID match(
      String channel, DeliveryReport report, Set<UUID> ours, Map<Key, UUID> theirs) {
    UUID id = report.id();
    if (id != null && ours.contains(id)) {
      return id;
    }
    String providerId = report.providerId();
    return providerId == null ? null : theirs.get(new Key(channel, providerId));
  }

  private Set<UUID> ours(List<Reports> batch) {
    List<UUID> ids =
        batch.stream()
            .flatMap(r -> r.reports().stream().map(DeliveryReport::id))
            .filter(Objects::nonNull)
            .toList();
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                "select id from message where id = any (?::uuid[])", row -> row.uuid("id"), ids));
  }

  private Map<Key, UUID> theirs(List<Reports> batch) {
    Map<Key, UUID> found = new HashMap<>();
    for (Reports reports : batch) {
      List<String> ids =
          reports.reports().stream()
              .map(DeliveryReport::providerId)
              .filter(Objects::nonNull)
              .toList();
      if (!ids.isEmpty()) {
        sql.list(
                "select id, provider_id from message where channel = ? and provider_id = any (?)",
                row ->
                    Map.entry(new Key(reports.channel(), row.text("provider_id")), row.uuid("id")),
                reports.channel(),
                ids)
            .forEach(match -> found.put(match.getKey(), match.getValue()));
      }
    }
    return found;
  }
}
