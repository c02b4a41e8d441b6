package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.completed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.Requests;

/** A replica dies in the middle of an audience of 25. */
@QuarkusTest
class ExpansionCrashTest {
  private static final Texts TEXTS = new Texts("en", "Hello", Map.of());

  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject SendRepository sends;
  @Inject Composer composer;
  @Inject Sql sql;

  @Test
  void everyWorkerGetsOneMessageAfterSomePagesWereWritten() {
    Send send = takenByTheDead("half-", "+9993000");
    composer.enter(firstTen("half-", send));

    dies(send, "half-09");

    assertOneEach(send);
  }

  @Test
  void everyWorkerGetsOneMessageEvenIfTheMarkOfThePagesIsOld() {
    Send send = takenByTheDead("lost-", "+9993100");
    composer.enter(firstTen("lost-", send));

    dies(send, "");

    assertOneEach(send);
  }

  /** A request that the dead one works on; its time is set to come, so that nobody was faster. */
  private Send takenByTheDead(String group, String phones) {
    for (int n = 0; n < 25; n++) {
      directory.add(group + "%02d".formatted(n), "W", "en", phones + "%04d".formatted(n));
    }
    Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
    String id =
        store
            .create(
                Requests.saying("Hello")
                    .to("Group/" + group)
                    .between(Date.from(soon), Date.from(soon.plusSeconds(3600)))
                    .build())
            .id();
    return sends.find(id).orElseThrow();
  }

  private List<Letter> firstTen(String group, Send send) {
    return directory
        .workers(IntStream.range(0, 10).mapToObj(n -> group + "%02d".formatted(n)).toList())
        .stream()
        .map(worker -> new Letter(send, TEXTS, Addressees.of(worker)))
        .toList();
  }

  private void dies(Send send, String progress) {
    Instant now = Instant.now();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    "update send set progress = ?, due_at = ?, leased_by = 'dead', attempts = 1,"
                        + " lease_until = ? where request = ?",
                    progress,
                    now,
                    now.plusSeconds(1),
                    send.request()));
  }

  private void assertOneEach(Send send) {
    assertThat(completed(send.request()).getInt("delivered")).isEqualTo(25);
    assertThat(
            sql.list(
                "select addressee from message where request = ?",
                row -> row.text("addressee"),
                send.request()))
        .hasSize(25)
        .doesNotHaveDuplicates();
  }
}
