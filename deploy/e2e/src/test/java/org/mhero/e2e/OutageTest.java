package org.mhero.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing accepted is lost, whichever part goes away in the middle of the work. The services'
 * figures must reconcile; the eighth sum, what handsets saw, may lack a message that was being
 * handed over when messaging went away: its outcome is unknown, so it counts as not delivered.
 */
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

    List<String> sums = demo.join().out().lines().filter(line -> line.contains(" = ")).toList();
    assertThat(sums).hasSize(8);
    assertThat(sums.subList(0, 7)).allMatch(line -> line.endsWith("ok"));
  }
}
