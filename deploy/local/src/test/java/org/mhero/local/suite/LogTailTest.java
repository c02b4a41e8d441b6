package org.mhero.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @Test
  void readsTheLastLines(@TempDir Path folder) throws IOException {
    // Given
    Path log = Files.writeString(folder.resolve("x.log"), "one\ntwo\nthree\n");

    // Then
    assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    assertThat(LogTail.of(log, 9)).hasSize(3);
    assertThat(LogTail.of(folder.resolve("missing.log"), 9)).isEmpty();
  }
}
