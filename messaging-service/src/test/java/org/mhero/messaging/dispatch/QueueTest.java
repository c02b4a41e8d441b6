package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.completed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.Requests;

/** Who is next: played on a line that nobody drives. */
@QuarkusTest
class QueueTest {
  private static final String LINE = "closed";

  @Inject Queue queue;
  @Inject Ledger ledger;
  @Inject FhirStore store;
  @Inject Sql sql;

  private String request = "";

  @BeforeEach
  void makeRequest() {
    request = store.create(Requests.saying("Hello").to("Practitioner/nobody-q").build()).id();
    completed(request);
  }

  @AfterEach
  void empty() {
    sql.update("update message set due_at = null, lease_until = null where channel = ?", LINE);
  }

  private List<UUID> enter(String campaign, Lane lane, int count) {
    Instant now = Instant.now();
    List<Message> messages = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      messages.add(
          new Message(
              UUID.randomUUID(),
              new Message.Origin(request, campaign, lane, now.plusSeconds(60), false),
              new Message.Target(campaign + lane + n, null, null, "+1" + n, LINE),
              new Message.Content("en", "Hello", 1),
              Standing.at(MessageStatus.QUEUED, null, now),
              now.plusNanos(n * 1000L)));
    }
    ledger.enter(messages);
    return messages.stream().map(Message::id).toList();
  }

  private List<String> campaigns(List<Taken> taken) {
    return taken.stream().map(t -> t.message().origin().turn()).toList();
  }

  @Test
  void aSmallCampaignDoesNotWaitForALargeOne() {
    enter("a-large", Lane.BULK, 60);
    enter("b-small", Lane.BULK, 3);

    List<Taken> taken = queue.take(LINE, Lane.BULK, "", 10, "me");

    assertThat(taken).hasSize(10);
    assertThat(campaigns(taken)).filteredOn("b-small"::equals).hasSize(3);
  }

  @Test
  void whoWasServedLastComesLast() {
    enter("a", Lane.BULK, 5);
    enter("b", Lane.BULK, 5);

    assertThat(campaigns(queue.take(LINE, Lane.BULK, "a", 1, "me"))).containsExactly("b");
    assertThat(campaigns(queue.take(LINE, Lane.BULK, "b", 1, "me"))).containsExactly("a");
  }

  @Test
  void namesTheFastLaneFirst() {
    enter("a", Lane.BULK, 1);
    assertThat(queue.waiting(LINE)).containsExactly(Lane.BULK);

    enter("a", Lane.FAST, 1);

    assertThat(queue.waiting(LINE)).containsExactly(Lane.FAST, Lane.BULK);
  }

  @Test
  void whatIsTakenIsNobodyElsesAndWhatIsGivenBackIs() {
    List<UUID> ids = enter("a", Lane.BULK, 4);

    assertThat(queue.take(LINE, Lane.BULK, "", 10, "me")).hasSize(4);
    assertThat(queue.take(LINE, Lane.BULK, "", 10, "you")).isEmpty();
    queue.giveBack(ids.subList(0, 2));
    assertThat(queue.take(LINE, Lane.BULK, "", 10, "you"))
        .hasSize(2)
        .allSatisfy(t -> assertThat(t.attempts()).isEqualTo(1));
  }
}
