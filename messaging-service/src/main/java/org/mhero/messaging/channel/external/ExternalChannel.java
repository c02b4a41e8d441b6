package org.mhero.messaging.channel.external;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelsConfig;
import org.mhero.messaging.channel.HttpProvider;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;

/** Hands messages to a gateway whose request is described by templates. */
final class ExternalChannel implements Channel {
  private final String name;
  private final ChannelsConfig.Line settings;
  private final ObjectMapper json;
  private final HttpProvider http;
  private final Template url;
  private final Template body;
  private final @Nullable JsonPointer providerId;
  private final boolean hasBody;

  ExternalChannel(String name, ChannelsConfig.Line settings, ObjectMapper json) {
    this.name = name;
    this.settings = settings;
    this.json = json;
    this.http = new HttpProvider(name);
    this.url =
        settings
            .url()
            .map(Template::url)
            .orElseThrow(
                () -> new IllegalArgumentException("mhero.channels." + name + ".url is missing"));
    this.body = Template.body(settings.body(), settings.contentType());
    this.providerId = settings.providerId().map(JsonPointer::compile).orElse(null);
    this.hasBody = !settings.method().equalsIgnoreCase("GET");
  }

  @Override
  public SendResult send(OutboundMessage message) {
    Map<String, String> values = values(message);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.fill(values))).timeout(settings.timeout());
    settings.headers().forEach(request::header);
    if (hasBody) {
      request.header("Content-Type", settings.contentType());
    }
    request.method(
        settings.method().toUpperCase(Locale.ROOT),
        hasBody
            ? HttpRequest.BodyPublishers.ofString(body.fill(values))
            : HttpRequest.BodyPublishers.noBody());
    return http.exchange(request.build(), this::accepted);
  }

  private Map<String, String> values(OutboundMessage message) {
    String from = settings.sender().orElse("");
    return Map.of(
        "id", message.id().toString(),
        "text", message.text(),
        "to", message.to(),
        "to_no_plus", message.to().replace("+", ""),
        "from", from,
        "from_no_plus", from.replace("+", ""),
        "channel", name);
  }

  private SendResult accepted(String answer) {
    if (settings.acceptMarker().filter(marker -> !answer.contains(marker)).isPresent()) {
      return new SendResult.Unknown(SendError.BAD_ANSWER);
    }
    return new SendResult.Accepted(providerId == null ? null : idIn(answer, providerId));
  }

  /** An answer that is no JSON still means success: the message was taken, only its id is lost. */
  private @Nullable String idIn(String answer, JsonPointer pointer) {
    try {
      JsonNode id = json.readTree(answer).at(pointer);
      return id.isValueNode() && !id.isNull() ? id.asText() : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
