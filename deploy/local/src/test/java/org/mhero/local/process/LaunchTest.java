package org.mhero.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

  @Test
  void addsWhatTheProcessSaysToItsLog(@TempDir Path folder) throws Exception {
    // Given
    Path log = folder.resolve("logs/greeter.log");
    var launch =
        new Launch(
            List.of("sh", "-c", "echo $GREETING; echo $$"), Map.of("GREETING", "jambo"), log);

    // When
    launch.start().waitFor();
    Process second = launch.start();
    second.waitFor();

    // Then
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).hasSize(4).startsWith("jambo").endsWith(Long.toString(second.pid()));
  }

  @Test
  void endsAProcess(@TempDir Path folder) throws Exception {
    // Given
    var launch = new Launch(List.of("sleep", "60"), Map.of(), folder.resolve("sleep.log"));
    Process sleeper = launch.start();

    // When
    Ending.TERM.ask(sleeper.toHandle());
    Ending.TERM.await(sleeper.toHandle());

    // Then
    assertThat(sleeper.isAlive()).isFalse();
  }
}
