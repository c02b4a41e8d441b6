package org.mhero.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing accepted is lost, whichever part goes away in the middle of the work. */
@ExtendWith(RunningSuite.class)
class OutageTest {

  @Test
  void demoReconcilesThoughEachPartWasAwayForAWhile() {
    Launcher launcher = RunningSuite.site().launcher();
    CompletableFuture<Launcher.Outcome> demo =
        CompletableFuture.supplyAsync(() -> launcher.run("demo", "--people", "200"));

    for (String part :
        List.of("messaging", "workflow", "kafka", "reporting", "registry", "postgres", "gateway")) {
      launcher.must("stop", part);
      launcher.must("start", part);
    }

    Launcher.Outcome outcome = demo.join();
    List<String> sums = outcome.out().lines().filter(line -> line.contains(" = ")).toList();
    assertThat(sums).hasSize(8).allMatch(line -> line.endsWith("ok"));
    assertThat(outcome.status()).as(outcome.err()).isZero();
  }
}
