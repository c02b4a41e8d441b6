package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.completed;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.Requests;

/** A replica dies between taking a message and writing what came of it. */
@QuarkusTest
class CrashTest {
  @Inject Ledger ledger;
  @Inject ContactBook contacts;
  @Inject FhirStore store;
  @Inject Sql sql;

  /** A message that somebody dead has taken, entered with its lease so that nobody else sees it. */
  private Message takenByTheDead(String phone, String channel) {
    String request =
        store.create(Requests.saying("Hello").to("Practitioner/nobody-" + phone).build()).id();
    completed(request);
    Contact contact = contacts.of(phone);
    Instant now = Instant.now();
    Message message =
        new Message(
            UUID.randomUUID(),
            new Message.Origin(request, null, Lane.FAST, now.plusSeconds(3600), false),
            new Message.Target("crash", null, contact.id(), phone, channel),
            new Message.Content("en", "Once only", 1),
            Standing.at(MessageStatus.QUEUED, null, now),
            now);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ledger.enter(List.of(message));
              sql.update(
                  "update message set leased_by = 'dead', lease_until = ? where id = ?",
                  now.minusSeconds(1),
                  message.id());
            });
    return message;
  }

  private String status(Message message) {
    return sql.first(
            "select status || coalesce('/' || reason, '') as s from message where id = ?",
            row -> row.text("s"),
            message.id())
        .orElseThrow();
  }

  @Test
  void aProviderThatDropsRepetitionsGetsItAgainAndTheHandsetOnce() {
    Message message = takenByTheDead("+99920000001", "simulator");
    // The dead one had handed it over already.
    sql.update(
        "insert into handset_message (id, phone, written, text, seq)"
            + " values (?, '+99920000001', false, 'Once only', nextval('handset_arrival'))",
        message.id());

    until(() -> status(message).equals("SENT"));

    assertThat(
            sql.list(
                "select id from handset_message where phone = '+99920000001'",
                row -> row.uuid("id")))
        .hasSize(1);
  }

  @Test
  void whereNobodyCanTellItIsGivenUpAndALateReportStillCounts() {
    Message message = takenByTheDead("+99920000002", "closed");
    until(() -> status(message).equals("FAILED/unknown-outcome"));

    ledger.move(List.of(Move.to(message.id(), MessageStatus.DELIVERED, null, Instant.now())));

    assertThat(status(message)).isEqualTo("DELIVERED");
  }
}
