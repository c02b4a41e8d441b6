package org.mhero.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.Event;

/**
 * Where a service leaves the facts it has to tell. The row is written in the caller's transaction,
 * so a state and the event that tells of it stand or fall together; {@link OutboxRelay} sends it
 * later.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      "insert into outbox (id, topic, event_key, type, body, traceparent)"
          + " values (?, ?, ?, ?, ?, ?)";

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxBell bell;

  Outbox(
      AgroalDataSource database,
      ObjectMapper json,
      TransactionSynchronizationRegistry transactions,
      OutboxBell bell) {
    this.database = database;
    this.json = json;
    this.transactions = transactions;
    this.bell = bell;
  }

  /** Tells one event. Needs a transaction that is already open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Event event) {
    tellAll(List.of(event));
  }

  /** Tells events in their order. Needs a transaction that is already open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellAll(List<? extends Event> events) {
    if (events.isEmpty()) {
      return;
    }
    String traceparent = traceparent();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      for (Event event : events) {
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, event.topic());
        statement.setString(3, event.key());
        statement.setString(4, event.eventType());
        statement.setString(5, json.writeValueAsString(event));
        statement.setString(6, traceparent);
        statement.addBatch();
      }
      statement.executeBatch();
      ringAfterCommit();
    } catch (SQLException e) {
      throw new OutboxUnavailable("The outbox could not be written", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event could not be written as JSON", e);
    }
  }

  private void ringAfterCommit() {
    if (transactions.getResource(bell) == null) {
      transactions.putResource(bell, true);
      transactions.registerInterposedSynchronization(bell);
    }
  }

  private static @Nullable String traceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
