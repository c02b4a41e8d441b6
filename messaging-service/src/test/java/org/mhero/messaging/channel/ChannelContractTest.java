package org.mhero.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every channel over HTTP does, whatever its protocol. */
public abstract class ChannelContractTest {
  protected static final OutboundMessage MESSAGE =
      new OutboundMessage(UUID.randomUUID(), "+231770000001", "Beds free? é & 100% \"now\"");

  protected ProviderStub provider;
  private Channel channel;

  /** Opens the channel against the provider, with a timeout of a few seconds. */
  protected abstract Channel open(String url);

  /** A body the provider answers when it takes a message. */
  protected abstract String success();

  @BeforeEach
  void start() throws IOException {
    provider = new ProviderStub();
    provider.answer(200, success(), Map.of());
    channel = open(provider.url());
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void handsOverNumberAndTextUnharmed() {
    assertThat(channel.send(MESSAGE)).isInstanceOf(SendResult.Accepted.class);

    assertThat(provider.got()).hasSize(1);
    assertThat(provider.got().get(0).parameters())
        .containsEntry("to", MESSAGE.to())
        .containsEntry("text", MESSAGE.text());
  }

  @Test
  void slowsDownWhenTheProviderAsks() {
    provider.answer(429, "slower", Map.of("Retry-After", "7"));

    assertThat(channel.send(MESSAGE))
        .isEqualTo(new SendResult.Deferred(SendError.THROTTLED, Duration.ofSeconds(7)));
  }

  @Test
  void triesAgainWhenTheProviderIsInTrouble() {
    provider.answer(503, "", Map.of());

    assertThat(channel.send(MESSAGE))
        .isEqualTo(new SendResult.Deferred(SendError.CONNECTION_FAILED, null));
  }

  @Test
  void refusedCredentialsAreTheChannelsFault() {
    provider.answer(403, "", Map.of());

    assertThat(channel.send(MESSAGE))
        .isEqualTo(new SendResult.Deferred(SendError.MISCONFIGURED, null));
  }

  @Test
  void aRefusedMessageStaysRefused() {
    provider.answer(400, "bad number", Map.of());

    assertThat(channel.send(MESSAGE)).isEqualTo(new SendResult.Rejected(SendError.REFUSED));
  }

  @Test
  void noAnswerInTimeIsUnknown() {
    provider.answer(0, "", Map.of());

    assertThat(channel.send(MESSAGE)).isEqualTo(new SendResult.Unknown(SendError.NO_ANSWER));
  }

  @Test
  void noConnectionMeansNothingLeft() {
    provider.close();

    assertThat(channel.send(MESSAGE))
        .isEqualTo(new SendResult.Deferred(SendError.CONNECTION_FAILED, null));
  }

  @Test
  void takesSeveralAtOnce() {
    List<CompletableFuture<SendResult>> results =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> channel.send(MESSAGE)))
            .limit(8)
            .toList();

    assertThat(results)
        .allSatisfy(r -> assertThat(r.join()).isInstanceOf(SendResult.Accepted.class));
  }
}
