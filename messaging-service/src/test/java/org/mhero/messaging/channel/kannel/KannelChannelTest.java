package org.mhero.messaging.channel.kannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelContractTest;
import org.mhero.messaging.channel.LineSettings;
import org.mhero.messaging.channel.OutboundMessage;

class KannelChannelTest extends ChannelContractTest {
  @Override
  protected Channel open(String url) {
    return new KannelChannel(
        "test",
        LineSettings.of(
            Map.of(
                "kind", "kannel",
                "timeout", "PT3S",
                "url", url,
                "username", "mhero",
                "password", "pa ss",
                "secret", "h%sh",
                "sender", "MOH",
                "callback-url", "https://mhero.example.org")));
  }

  @Override
  protected String success() {
    return "0: Accepted for delivery";
  }

  @Test
  void asksForReportsByOurOwnId() {
    open(provider.url()).send(MESSAGE);

    assertThat(provider.got().get(0).parameters())
        .containsEntry("username", "mhero")
        .containsEntry("password", "pa ss")
        .containsEntry("from", "MOH")
        .containsEntry("coding", "0")
        .containsEntry("charset", "UTF-8")
        .containsEntry("dlr-mask", "27")
        .containsEntry(
            "dlr-url",
            "https://mhero.example.org/channels/kannel/test/status?id=%s&status=%%d&secret=h%%%%25sh"
                .formatted(MESSAGE.id()));
  }

  @Test
  void asksForUnicodeWhereTheTextNeedsIt() {
    open(provider.url())
        .send(new OutboundMessage(UUID.randomUUID(), "+231770000001", "Où êtes-vous"));

    assertThat(provider.got().get(0).parameters()).containsEntry("coding", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "1, DELIVERED, ",
    "2, FAILED, undeliverable",
    "8, SENT, ",
    "16, FAILED, rejected",
    "4, , "
  })
  void readsTheStatesOfReports(int dlr, MessageStatus status, String reason) {
    var report = DlrStatus.of(UUID.randomUUID(), dlr, Instant.now());

    assertThat(report.map(r -> r.status()).orElse(null)).isEqualTo(status);
    assertThat(report.map(r -> r.reason()).orElse(null)).isEqualTo(reason);
  }

  @Test
  void saysAtTheStartWhatIsMissing() {
    var settings = LineSettings.of(Map.of("kind", "kannel", "url", "http://localhost:1/"));

    assertThatThrownBy(() -> new KannelChannel("test", settings))
        .hasMessageContaining("mhero.channels.test.username");
  }
}
