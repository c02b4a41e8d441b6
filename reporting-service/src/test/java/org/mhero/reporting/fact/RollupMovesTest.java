package org.mhero.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;

class RollupMovesTest {
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Property(tries = 500)
  void anyOrderAndAnyRepetitionGiveTheSameCells(
      @ForAll("histories") List<Event> events, @ForAll Random random) {
    List<Event> shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, random.nextInt(events.size() + 1)));
    Collections.shuffle(shuffled, random);

    assertThat(new MemoryLedger().take(shuffled).cells())
        .isEqualTo(new MemoryLedger().take(events).cells());
  }

  @Property(tries = 200)
  void movedCellsEqualARecountOfTheRows(@ForAll("histories") List<Event> events) {
    MemoryLedger ledger = new MemoryLedger().take(events);

    assertThat(ledger.cells()).isEqualTo(ledger.recount());
  }

  @Property(tries = 200)
  void everyParticipantIsCountedOnce(@ForAll("histories") List<Event> events) {
    MemoryLedger ledger = new MemoryLedger().take(events);

    assertThat(ledger.peopleIn("c"))
        .isEqualTo(ledger.participants().stream().filter(key -> key.startsWith("c/")).count());
  }

  @Example
  void aLateDeliveryBeatsAFailure() {
    var ledger =
        new MemoryLedger()
            .take(
                List.of(
                    message(MessageStatus.DELIVERED, AT.plusSeconds(9)),
                    message(MessageStatus.FAILED, AT.plusSeconds(60)),
                    message(MessageStatus.QUEUED, AT)));

    assertThat(ledger.cells().keySet())
        .filteredOn(cell -> cell.startsWith("MessageCell[scope=c"))
        .singleElement()
        .asString()
        .contains("status=DELIVERED", "day=2026-06-15");
  }

  @Example
  void aCorrectionMovesTheAnswerToTheOtherCategory() {
    var ledger =
        new MemoryLedger().take(List.of(answer("Yes", AT), answer("No", AT.plusSeconds(30))));

    assertThat(ledger.cells().keySet())
        .filteredOn(cell -> cell.startsWith("AnswerCell[scope=c"))
        .singleElement()
        .asString()
        .contains("category=No");
  }

  private static MessageStatusChanged message(MessageStatus status, Instant at) {
    return new MessageStatusChanged("m", "r", "Practitioner/p", "orka", status, null, 1, "c", at);
  }

  private static AnswerRecorded answer(String category, Instant at) {
    return new AnswerRecorded("s", "f", "c", "p", "q", category, null, category, true, at);
  }
}
