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

    assertThat(demo.join().out()).doesNotContain("DOES NOT ADD UP");
    assertThat(demo.join().status()).isZero();
  }
}
