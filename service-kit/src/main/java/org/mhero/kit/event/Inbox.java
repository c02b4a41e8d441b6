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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static final String MARK_ALL =
      "insert into inbox (consumer, event_id) select ?, unnest(?::text[]) on conflict do nothing"
          + " returning event_id";

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

  /** An event that can never be handled, and why. */
  public record Refused(ConsumerRecord<String, String> event, RuntimeException why) {}

  /**
   * Handles many records in one transaction, for consumers that would be too slow one by one. When
   * the effect refuses the batch it is halved until the records at fault are found; all others are
   * handled.
   *
   * @param effect takes the events that were not handled before, in their order; never none
   * @return the records to put to the dead letters
   */
  public <E extends Event> List<Refused> batch(
      String consumer,
      List<ConsumerRecord<String, String>> events,
      Class<E> type,
      Consumer<List<E>> effect) {
    List<Refused> refused = new ArrayList<>();
    List<Told<E>> told = new ArrayList<>(events.size());
    for (ConsumerRecord<String, String> event : events) {
      try {
        told.add(new Told<>(event, id(event), read(event, type)));
      } catch (IllegalArgumentException e) {
        refused.add(new Refused(event, e));
      }
    }
    handle(consumer, told, effect, refused);
    return refused;
  }

  /** An event that could be read. */
  private record Told<E>(ConsumerRecord<String, String> event, String id, E body) {}

  private <E> void handle(
      String consumer, List<Told<E>> told, Consumer<List<E>> effect, List<Refused> refused) {
    for (int attempt = 0; !told.isEmpty(); attempt++) {
      try {
        QuarkusTransaction.requiringNew().run(() -> effectOnNew(consumer, told, effect));
        return;
      } catch (RuntimeException e) {
        if (Patience.passing(e)) {
          LOG.warnf("%s waits for the database, attempt %d", consumer, attempt + 1);
          patience.await(attempt);
        } else if (told.size() == 1) {
          refused.add(new Refused(told.get(0).event(), e));
          return;
        } else {
          handle(consumer, told.subList(0, told.size() / 2), effect, refused);
          handle(consumer, told.subList(told.size() / 2, told.size()), effect, refused);
          return;
        }
      }
    }
  }

  private <E> void effectOnNew(String consumer, List<Told<E>> told, Consumer<List<E>> effect) {
    Set<String> unseen = markAll(consumer, told);
    List<E> bodies =
        told.stream().filter(event -> unseen.remove(event.id())).map(Told::body).toList();
    if (!bodies.isEmpty()) {
      effect.accept(bodies);
    }
  }

  private <E> Set<String> markAll(String consumer, List<Told<E>> told) {
    String[] ids = told.stream().map(Told::id).distinct().sorted().toArray(String[]::new);
    Set<String> unseen = new HashSet<>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MARK_ALL)) {
      statement.setString(1, consumer);
      statement.setArray(2, connection.createArrayOf("text", ids));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          unseen.add(row.getString(1));
        }
      }
      return unseen;
    } catch (SQLException e) {
      throw new OutboxUnavailable("The inbox could not be written", e);
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
