package org.mhero.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.dimension.DirectoryReadJob;
import org.mhero.reporting.dimension.FakeDirectory;
import org.mhero.reporting.dimension.ReadJobs;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class FactsTest {
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  @Inject MessageFacts messages;
  @Inject SessionFacts sessions;
  @Inject AnswerFacts answers;
  @Inject Database database;
  @Inject ReadJobs jobs;
  @Inject PlacementJob placement;

  private final FakeDirectory directory = new FakeDirectory();
  private DirectoryReadJob reads;

  @BeforeEach
  void empty() {
    Reporting.clear(database);
    reads = jobs.over(directory);
  }

  @RepeatedTest(5)
  void storedCellsEqualThoseInMemoryForAnyOrderAndBatching() {
    Random random = new Random();
    List<Event> events = Histories.any().sample();
    List<Event> told = new ArrayList<>(events);
    told.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(told, random);

    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + 1 + random.nextInt(8));
      take(told.subList(from, to));
      from = to;
    }

    assertThat(StoredCells.read(database)).isEqualTo(new MemoryLedger().take(events).cells());
    assertThat(database.one("select count(*) from message_fact", row -> row.number(1)))
        .hasValue(told.stream().filter(MessageStatusChanged.class::isInstance).count());
  }

  @Test
  void threeConsumersAtOnceAgreeOnTheParticipants() {
    List<Event> events =
        Histories.any().list().ofSize(8).sample().stream().flatMap(List::stream).toList();

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> each(events, MessageStatusChanged.class)),
            CompletableFuture.runAsync(() -> each(events, SessionChanged.class)),
            CompletableFuture.runAsync(() -> each(events, AnswerRecorded.class)))
        .join();

    assertThat(StoredCells.read(database)).isEqualTo(new MemoryLedger().take(events).cells());
  }

  private void each(List<Event> events, Class<? extends Event> type) {
    events.stream().filter(type::isInstance).forEach(event -> take(List.of(event)));
  }

  private void take(List<Event> events) {
    List<MessageStatusChanged> told = only(events, MessageStatusChanged.class);
    if (!told.isEmpty()) {
      messages.accept(told);
    }
    List<SessionChanged> changed = only(events, SessionChanged.class);
    if (!changed.isEmpty()) {
      sessions.accept(changed);
    }
    List<AnswerRecorded> answered = only(events, AnswerRecorded.class);
    if (!answered.isEmpty()) {
      answers.accept(answered);
    }
  }

  private static <E> List<E> only(List<Event> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void factsDoNotWaitForTheDirectoryAndMoveWhenItAnswers() {
    directory.goAway();
    messages.accept(List.of(message("m1", "amina", MessageStatus.DELIVERED)));
    answers.accept(List.of(answer("s1", "amina")));
    reads.run();
    placement.run();
    assertThat(districts("message_rollup", "messages")).containsExactly("/1");

    directory.comeBack();
    directory.add("amina", "Amina", "nurse", "hf-1", "north");
    database.update("update wanted set due_at = now()");
    reads.run();
    placement.run();

    assertThat(districts("message_rollup", "messages")).containsExactly("north/1");
    assertThat(districts("answer_rollup", "answers")).containsExactly("north/1");
    assertThat(districts("participant_rollup", "people")).containsExactly("north/1");
  }

  @Test
  void aWorkerTheDirectoryDoesNotKnowIsCountedNowhereAndNotAskedForAgain() {
    messages.accept(List.of(message("m1", "ghost", MessageStatus.SENT)));
    reads.run();
    placement.run();

    assertThat(districts("message_rollup", "messages")).containsExactly("/1");
    assertThat(
            database.one("select count(*) from wanted where kind = 'worker'", row -> row.number(1)))
        .hasValue(0L);
  }

  @Test
  void keepsEventsOfImpossibleMonthsWithoutMakingATableForThem() {
    messages.accept(
        List.of(
            new MessageStatusChanged(
                "m1",
                "r1",
                null,
                null,
                MessageStatus.SENT,
                null,
                1,
                null,
                Instant.parse("2099-01-01T00:00:00Z"))));

    assertThat(database.one("select count(*) from message_fact_other", row -> row.number(1)))
        .hasValue(1L);
  }

  private List<String> districts(String rollup, String count) {
    return database.list(
        "select district || '/' || sum(%s) from %s where scope <> '*' group by district having sum(%s) > 0"
            .formatted(count, rollup, count),
        row -> row.text(1));
  }

  private static MessageStatusChanged message(String id, String worker, MessageStatus status) {
    return new MessageStatusChanged(
        id, "r-" + id, "Practitioner/" + worker, "orka", status, null, 1, "c", AT);
  }

  private static AnswerRecorded answer(String session, String worker) {
    return new AnswerRecorded(session, "f", "c", worker, "q", "yes", null, "Yes", true, AT);
  }
}
