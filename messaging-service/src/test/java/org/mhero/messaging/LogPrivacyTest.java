package org.mhero.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.completed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.Requests;

@QuarkusTest
class LogPrivacyTest {
  @Inject FhirStore store;
  @Inject FakeDirectory directory;

  private static final class Keeper extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage() + " " + List.of(parameters(line)) + " " + line.getThrown());
    }

    private static Object[] parameters(LogRecord line) {
      return line.getParameters() == null ? new Object[0] : line.getParameters();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void neitherNumbersNorTextsNorNamesAreLogged() {
    directory.add("priv-1", "Wilhelmina Secret", "en", "+88801990001");
    FakeWorld.ANSWERS.put("+88801990001", m -> new FakeWorld.Answer(400, "no +88801990001"));
    Keeper keeper = new Keeper();
    Logger.getLogger("").addHandler(keeper);
    try {
      completed(
          store
              .create(Requests.saying("Confidential word").to("Practitioner/priv-1").build())
              .id());
    } finally {
      Logger.getLogger("").removeHandler(keeper);
    }

    assertThat(keeper.lines).anySatisfy(line -> assertThat(line).contains("channel="));
    assertThat(keeper.lines)
        .noneSatisfy(
            line -> assertThat(line).containsAnyOf("88801990001", "Confidential", "Wilhelmina"));
  }
}
