package org.mhero.workflow.engine;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/** Requests and responses as they go over the line, for people to read (reference 10.1). */
final class HttpText {
  private static final String END = "\r\n";
  private static final String UNREADABLE = "...";

  private HttpText() {}

  /** The request with all its headers. */
  static String of(WebRequest request, @Nullable URI url) {
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(canonical(name), value));
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(target(url)).append(" HTTP/1.1").append(END);
    line(text, "Host", url == null || url.getHost() == null ? "" : authority(url));
    line(text, "User-Agent", headers.remove("User-Agent"));
    if (!request.body().isEmpty()) {
      int length = request.body().getBytes(StandardCharsets.UTF_8).length;
      line(text, "Content-Length", String.valueOf(length));
    }
    headers.putIfAbsent("Accept-Encoding", "gzip");
    headers.forEach((name, value) -> line(text, name, value));
    return text.append(END).append(request.body()).toString();
  }

  private static String authority(URI url) {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  private static String target(@Nullable URI url) {
    if (url == null) {
      return "/";
    }
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name).append(": ").append(value).append(END);
    }
  }

  /** The response; a body that is no text is left out. */
  static String of(WebTrace trace) {
    String body = readable(trace.body());
    return head(trace) + (body == null ? UNREADABLE : body);
  }

  /** Bytes of the response, whether its body can be read or not. */
  static int size(WebTrace trace) {
    return head(trace).getBytes(StandardCharsets.UTF_8).length + trace.body().length;
  }

  private static String head(WebTrace trace) {
    StringBuilder text = new StringBuilder(trace.statusLine()).append(END);
    new TreeMap<>(trace.headers()).forEach((name, value) -> line(text, canonical(name), value));
    return text.append(END).toString();
  }

  private static @Nullable String readable(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Each word of the name with a capital. */
  static String canonical(String name) {
    StringBuilder canonical = new StringBuilder();
    boolean first = true;
    for (char letter : name.toCharArray()) {
      canonical.append(first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      first = letter == '-';
    }
    return canonical.toString();
  }
}
