package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebAddress;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/**
 * Answers calls from {@code http_mocks}: per URL the responses in their order, a status of 0 being
 * a connection that fails. A {@code *} in a URL stands for any text. Nothing leaves the process; a
 * call without a response finds no connection. Where a test lists responses such a call is a fault
 * of the test, and so is a response nobody has asked for (reference 10.5).
 */
final class ScriptedWeb implements Web {
  private static final int OK = 200;

  private final Map<String, Queue<JsonNode>> responses = new LinkedHashMap<>();
  private final List<String> unforeseen = new ArrayList<>();

  /** Whether the test says what it expects; one without mocks has nothing to say about calls. */
  private final boolean strict;

  ScriptedWeb(JsonNode mocks) {
    strict = mocks.isObject();
    mocks
        .properties()
        .forEach(
            mock -> {
              Queue<JsonNode> queue = new ArrayDeque<>();
              JsonNode listed = mock.getValue();
              if (listed.isArray()) {
                listed.forEach(queue::add);
              } else {
                queue.add(listed);
              }
              responses.put(mock.getKey(), queue);
            });
  }

  /** What the test has not foreseen, and what it has foreseen in vain; in words. */
  List<String> faults() {
    List<String> faults = new ArrayList<>(unforeseen);
    responses.forEach(
        (url, left) -> {
          if (!left.isEmpty()) {
            faults.add("http_mocks has %d unused for %s".formatted(left.size(), url));
          }
        });
    return faults;
  }

  @Override
  public WebTrace call(WebRequest request) {
    URI url = WebAddress.of(request.url());
    if (url == null || url.getScheme() == null || url.getRawAuthority() == null) {
      return WebTrace.NO_CONNECTION;
    }
    Queue<JsonNode> asWritten = queue(request.url());
    Queue<JsonNode> queue = asWritten == null ? queue(url.toString()) : asWritten;
    JsonNode response = queue == null ? null : queue.poll();
    if (response == null && strict) {
      unforeseen.add("http_mocks has none for %s %s".formatted(request.method(), request.url()));
    }
    int status = response == null ? 0 : response.path("status").asInt(OK);
    if (response == null || status == 0) {
      return WebTrace.NO_CONNECTION;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    JsonNode body = response.path("body");
    String text = body.isTextual() || body.isMissingNode() ? body.asText() : body.toString();
    return new WebTrace(
        status, "HTTP/1.0 " + status, headers, text.getBytes(StandardCharsets.UTF_8), 0, 0);
  }

  private @Nullable Queue<JsonNode> queue(String url) {
    Queue<JsonNode> exact = responses.get(url);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Queue<JsonNode>> entry : responses.entrySet()) {
      if (matches(entry.getKey(), url)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Compares piece by piece, so that no pattern can take long. */
  private static boolean matches(String pattern, String url) {
    String[] pieces = pattern.split("\\*", -1);
    if (pieces.length == 1 || !url.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = url.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    String last = pieces[pieces.length - 1];
    return url.length() - last.length() >= at && url.endsWith(last);
  }
}
