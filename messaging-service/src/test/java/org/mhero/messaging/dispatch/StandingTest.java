package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;

class StandingTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

  private static Standing play(List<MessageStatus> told) {
    Standing standing = Standing.at(MessageStatus.QUEUED, null, AT);
    for (int i = 0; i < told.size(); i++) {
      Move move = new Move(ID, told.get(i), null, null, AT.plusSeconds(i + 1));
      standing = standing.after(move).orElse(standing);
    }
    return standing;
  }

  @Property(tries = 300)
  void neverMovesBack(@ForAll @Size(max = 12) List<MessageStatus> told) {
    MessageStatus before = MessageStatus.QUEUED;
    for (int n = 1; n <= told.size(); n++) {
      MessageStatus now = play(told.subList(0, n)).status();
      assertThat(now == before || before.mayBecome(now)).isTrue();
      before = now;
    }
  }

  @Property(tries = 200)
  void endsTheSameInWhateverOrderReportsCome(@ForAll long seed) {
    List<MessageStatus> told =
        new ArrayList<>(
            List.of(
                MessageStatus.SENT,
                MessageStatus.SENT,
                MessageStatus.FAILED,
                MessageStatus.DELIVERED,
                MessageStatus.DELIVERED));
    Collections.shuffle(told, new Random(seed));

    assertThat(play(told).status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void keepsWhenItLeftAndWhenItArrived() {
    Standing standing = play(List.of(MessageStatus.SENT, MessageStatus.DELIVERED));

    assertThat(standing.sentAt()).isEqualTo(AT.plusSeconds(1));
    assertThat(standing.receivedAt()).isEqualTo(AT.plusSeconds(2));
  }

  @Test
  void aReportThatOvertakesTheAnswerAlsoMeansItLeft() {
    Standing standing = play(List.of(MessageStatus.DELIVERED, MessageStatus.SENT));

    assertThat(standing.status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(standing.sentAt()).isEqualTo(AT.plusSeconds(1));
  }

  @Test
  void keepsTheProvidersIdWhenAMoveBringsNone() {
    Standing sent =
        Standing.at(MessageStatus.QUEUED, null, AT)
            .after(new Move(ID, MessageStatus.SENT, null, "p-1", AT))
            .orElseThrow();
    Move delivered = Move.to(ID, MessageStatus.DELIVERED, null, AT);

    assertThat(sent.after(delivered).orElseThrow().providerId()).isEqualTo("p-1");
  }
}
