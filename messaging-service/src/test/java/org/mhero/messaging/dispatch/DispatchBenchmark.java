package org.mhero.messaging.dispatch;

import static org.mhero.messaging.testing.Suite.progress;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.Requests;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/**
 * How many messages a second go all the way from a request to the delivery report through the
 * simulator, with every row, Communication and event, beside plain inserts of the same message rows
 * in the same run. Not a test; run it with {@code -Dtest=DispatchBenchmark}.
 */
@QuarkusTest
@TestProfile(DispatchBenchmark.Fast.class)
class DispatchBenchmark {
  private static final int WORKERS = 5_000;
  private static final int SINGLE = 1_000;
  private static final int BATCH = 200;

  /** The suite's own settings instead of the small pages and short waits of the tests. */
  public static final class Fast implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class),
          new TestResourceEntry(KafkaResource.class),
          new TestResourceEntry(RealmResource.class),
          new TestResourceEntry(
              FakeWorld.class,
              Map.of(
                  "mhero.requests.page", "250",
                  "mhero.requests.worker-age", "PT5M",
                  "mhero.simulator.rate", "100000")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject MessageRows rows;
  @Inject Sql sql;

  @Test
  void prints() {
    for (int n = 0; n < WORKERS; n++) {
      directory.add("bench-%05d".formatted(n), "Worker", "en", "+9997%07d".formatted(n));
    }
    audience("warm", 500);
    List<Message> rowsOnly = plainRows();
    Figure plain = Figure.of(WORKERS, () -> plainInserts(rowsOnly));
    Figure audience = Figure.of(WORKERS, () -> audience("bench-", WORKERS));
    Figure single = Figure.of(SINGLE, this::singles);
    print("plain inserts of message rows", plain);
    print("audience, request to delivery report", audience);
    print("single requests, request to delivery report", single);
    System.out.printf(
        Locale.ROOT,
        "audience / plain inserts: %.1f %%%n",
        100 * audience.perSecond() / plain.perSecond());
  }

  private static void print(String what, Figure figure) {
    System.out.printf(
        Locale.ROOT,
        "%-46s %8.0f /s %8.2f ms of CPU each%n",
        what,
        figure.perSecond(),
        figure.cpuMillis());
  }

  /** A rate, and what one costs this process and its database in CPU time, whatever else runs. */
  private record Figure(double perSecond, double cpuMillis) {
    static Figure of(int count, Runnable work) {
      long start = System.nanoTime();
      double cpu = cpuSeconds();
      work.run();
      return new Figure(count / seconds(start), 1000 * (cpuSeconds() - cpu) / count);
    }

    private static double cpuSeconds() {
      return Stream.concat(
              Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
          .flatMap(process -> process.info().totalCpuDuration().stream())
          .mapToDouble(used -> used.toNanos() / 1e9)
          .sum();
    }
  }

  private void audience(String group, int workers) {
    if (group.equals("warm")) {
      for (int n = 0; n < workers; n++) {
        directory.add("warm%05d".formatted(n), "Worker", "en", "+9998%07d".formatted(n));
      }
    }
    long start = System.nanoTime();
    String id =
        store.create(Requests.saying("Hello @contact.name").to("Group/" + group).build()).id();
    until(() -> progress(id).getInt("addressed") == workers);
    System.out.printf(
        Locale.ROOT, "%s: all %d queued after %.1f s%n", group, workers, seconds(start));
    until(() -> progress(id).getInt("delivered") == workers);
  }

  private void singles() {
    for (int n = 0; n < SINGLE; n++) {
      store.create(
          Requests.saying("Question")
              .urgent()
              .campaign("singles")
              .to("Practitioner/bench-%05d".formatted(n))
              .build());
    }
    until(
        () ->
            sql.first(
                        "select count(*) as n from message where campaign = 'singles'"
                            + " and status = 'DELIVERED'",
                        row -> row.integer("n"))
                    .orElse(0)
                == SINGLE);
  }

  private List<Message> plainRows() {
    Instant now = Instant.now();
    String request =
        sql.first("select request from send limit 1", row -> row.text("request")).orElseThrow();
    List<Message> messages = new ArrayList<>();
    IntStream.range(0, WORKERS)
        .forEach(
            n ->
                messages.add(
                    new Message(
                        UUID.randomUUID(),
                        new Message.Origin(request, null, Lane.BULK, now, false),
                        new Message.Target("plain-" + n, "Practitioner/x", null, null, null),
                        new Message.Content("en", "Hello Worker", 1),
                        Standing.at(MessageStatus.EXPIRED, "expired", now),
                        now)));
    return messages;
  }

  private void plainInserts(List<Message> messages) {
    for (int from = 0; from < WORKERS; from += BATCH) {
      List<Message> batch = messages.subList(from, from + BATCH);
      QuarkusTransaction.requiringNew().run(() -> rows.insert(batch));
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
