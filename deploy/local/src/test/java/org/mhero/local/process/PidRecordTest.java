package org.mhero.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {

  @Test
  void findsAProcessAgain(@TempDir Path folder) {
    // Given
    Path file = folder.resolve("self.pid");
    PidRecord.of(ProcessHandle.current()).write(file);

    // When
    var found = PidRecord.read(file).flatMap(PidRecord::process);

    // Then
    assertThat(found).contains(ProcessHandle.current());
  }

  @Test
  void doesNotTakeAnotherProcessOfTheSameIdForIt() {
    // Given
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    var record = new PidRecord(ProcessHandle.current().pid(), start.minusSeconds(60));

    // Then
    assertThat(record.process()).isEmpty();
  }

  @Test
  void readsNothingFromWhatIsNoRecord(@TempDir Path folder) {
    assertThat(PidRecord.read(folder.resolve("missing"))).isEmpty();
    assertThat(PidRecord.parse("")).isEmpty();
    assertThat(PidRecord.parse("12 x")).isEmpty();
    assertThat(PidRecord.parse("12 1000\n"))
        .contains(new PidRecord(12, Instant.ofEpochMilli(1000)));
  }
}
