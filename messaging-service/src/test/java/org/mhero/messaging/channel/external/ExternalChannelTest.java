package org.mhero.messaging.channel.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelContractTest;
import org.mhero.messaging.channel.LineSettings;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;

class ExternalChannelTest extends ChannelContractTest {
  private static Channel open(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("kind", "external", "timeout", "PT3S"));
    settings.putAll(more);
    return new ExternalChannel("test", LineSettings.of(settings), new ObjectMapper());
  }

  @Override
  protected Channel open(String url) {
    return open(Map.of("url", url));
  }

  @Override
  protected String success() {
    return "ok";
  }

  @Test
  void fillsAJsonBodyAndHeadersAndReadsTheProvidersId() {
    provider.answer(201, "{\"messages\":[{\"id\":\"p-77\"}]}", Map.of());
    Channel channel =
        open(
            Map.of(
                "url", provider.url(),
                "method", "PUT",
                "content-type", "application/json",
                "body", "{\"to\":{{to_no_plus}},\"text\":{{text}},\"ref\":{{id}}}",
                "headers.Authorization", "App key",
                "provider-id", "/messages/0/id"));

    assertThat(channel.send(MESSAGE)).isEqualTo(new SendResult.Accepted("p-77"));
    assertThat(provider.got().get(0).method()).isEqualTo("PUT");
    assertThat(provider.got().get(0).headers().get("Authorization")).containsExactly("App key");
    assertThat(provider.got().get(0).body())
        .isEqualTo(
            "{\"to\":\"231770000001\",\"text\":\"Beds free? é & 100%% \\\"now\\\"\",\"ref\":\"%s\"}"
                .formatted(MESSAGE.id()));
  }

  @Test
  void anAnswerWithoutTheMarkOfSuccessIsUnknown() {
    Channel channel = open(Map.of("url", provider.url(), "accept-marker", "status=0"));

    assertThat(channel.send(MESSAGE)).isEqualTo(new SendResult.Unknown(SendError.BAD_ANSWER));
  }

  @Test
  void saysAtTheStartWhatIsMissingOrMisspelt() {
    assertThatThrownBy(() -> open(Map.of())).hasMessageContaining("mhero.channels.test.url");
    assertThatThrownBy(() -> open(Map.of("url", "http://localhost/?t={{txt}}")))
        .hasMessageContaining("{{txt}}");
  }
}
