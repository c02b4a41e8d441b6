package org.mhero.messaging.channel.kannel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelsConfig;
import org.mhero.messaging.channel.HttpProvider;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.channel.SendResult;
import org.mhero.messaging.segment.Encoding;
import org.mhero.messaging.segment.Segments;

/**
 * Hands messages to Kannel's smsbox (user guide, "Using the HTTP interface to send SMS messages").
 * Reports come to an address that holds our own id, so they match even when they overtake the
 * answer.
 */
final class KannelChannel implements Channel {
  /** Delivered, not delivered, accepted by the SMSC, refused by the SMSC. */
  private static final int DLR_MASK = 1 + 2 + 8 + 16;

  private final String name;
  private final ChannelsConfig.Line settings;
  private final HttpProvider http;
  private final String url;
  private final String username;
  private final String password;

  KannelChannel(String name, ChannelsConfig.Line settings) {
    this.name = name;
    this.settings = settings;
    this.http = new HttpProvider(name);
    this.url = required(settings.url().orElse(""), "url");
    this.username = required(settings.username().orElse(""), "username");
    this.password = required(settings.password().orElse(""), "password");
  }

  private String required(String value, String key) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("mhero.channels.%s.%s is missing".formatted(name, key));
    }
    return value;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("username", username);
    query.put("password", password);
    settings.sender().ifPresent(sender -> query.put("from", sender));
    query.put("to", message.to());
    query.put("text", message.text());
    query.put("charset", "UTF-8");
    query.put("coding", Segments.of(message.text()).encoding() == Encoding.GSM_7 ? "0" : "2");
    if (settings.reports()) {
      query.put("dlr-mask", Integer.toString(DLR_MASK));
      query.put("dlr-url", reportUrl(message));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "?" + encoded(query)))
            .timeout(settings.timeout())
            .build();
    return http.exchange(request, answer -> new SendResult.Accepted(null));
  }

  private String reportUrl(OutboundMessage message) {
    return "%s/channels/kannel/%s/status?id=%s&status=%%d&secret=%s"
        .formatted(
            settings.callbackUrl(),
            name,
            message.id(),
            // Kannel expands %-sequences of this address: its own percent signs are doubled.
            percent(settings.secret().orElse("")).replace("%", "%%"));
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(p -> p.getKey() + "=" + percent(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String percent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
