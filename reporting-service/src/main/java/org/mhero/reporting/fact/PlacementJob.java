package org.mhero.reporting.fact;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;

/** Moves facts out of the unknown cell once the directory has told who their worker is. */
@ApplicationScoped
public class PlacementJob {
  private static final int BATCH = 500;

  private final MessageFacts messages;
  private final AnswerFacts answers;
  private final Ledger ledger;

  PlacementJob(MessageFacts messages, AnswerFacts answers, Ledger ledger) {
    this.messages = messages;
    this.answers = answers;
    this.ledger = ledger;
  }

  @Scheduled(
      every = "${mhero.reporting.place-every:2s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    all(messages::place);
    all(answers::place);
    all(ledger::place);
  }

  private static void all(IntUnaryOperator place) {
    int moved;
    do {
      moved = place.applyAsInt(BATCH);
    } while (moved == BATCH);
  }
}
