package org.mhero.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.mhero.event.Event;

/**
 * Lets the effect of an event happen once, however often the event arrives: the effect and the mark
 * that it was done are one transaction. While the database is away it waits and tries again, so an
 * outage never pushes events into the dead letters; an event that cannot be read or handled is
 * thrown back to the channel, whose failure strategy puts it there.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final String MARK =
      "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";

  private final AgroalDataSource database;
  private final ObjectReader json;
  private final Patience patience = new Patience();

  Inbox(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * Handles one record.
   *
   * @param consumer the consumer's name, unique within the service
   * @param effect what the event does; runs in the transaction of the mark
   */
  public <E extends Event> void once(
      String consumer, ConsumerRecord<String, String> event, Class<E> type, Consumer<E> effect) {
    E body = read(event, type);
    String id = id(event);
    for (int attempt = 0; !tried(consumer, id, body, effect); attempt++) {
      LOG.warnf("%s waits for the database, attempt %d", consumer, attempt + 1);
      patience.await(attempt);
    }
  }

  private <E extends Event> boolean tried(String consumer, String id, E body, Consumer<E> effect) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (mark(consumer, id)) {
                  effect.accept(body);
                }
              });
      return true;
    } catch (RuntimeException e) {
      if (Patience.passing(e)) {
        return false;
      }
      throw e;
    }
  }

  private boolean mark(String consumer, String id) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MARK)) {
      statement.setString(1, consumer);
      statement.setString(2, id);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new OutboxUnavailable("The inbox could not be written", e);
    }
  }

  private <E extends Event> E read(ConsumerRecord<String, String> event, Class<E> type) {
    try {
      return json.forType(type).readValue(event.value());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Unreadable %s at %s-%d@%d"
              .formatted(type.getSimpleName(), event.topic(), event.partition(), event.offset()),
          e);
    }
  }

  private static String id(ConsumerRecord<String, String> event) {
    var header = event.headers().lastHeader("ce_id");
    return header == null
        ? "%s-%d@%d".formatted(event.topic(), event.partition(), event.offset())
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
