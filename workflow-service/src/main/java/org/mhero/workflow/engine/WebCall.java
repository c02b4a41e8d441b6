package org.mhero.workflow.engine;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.port.HttpLog;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebAddress;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;
import org.mhero.workflow.expression.Texts;

/** A call over HTTP that a flow has made, and what came of it (reference 10.1 to 10.3). */
record WebCall(
    WebRequest request, int status, String outcome, Map<String, String> headers, HttpBody body) {
  private static final int MOST_BYTES = 262_144;
  private static final int LONGEST_URL = 2_048;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_EXTRA = 10_000;
  private static final int GONE = 410;

  /** Makes the call and tells it; null when it may not be made, which is an error event. */
  static @Nullable WebCall make(Turn turn, WebRequest asked, String resthook) {
    Web web = turn.injectables.ports().web();
    WebRequest request = complete(asked, web.standardHeaders());
    URI url = WebAddress.of(request.url());
    String text = HttpText.of(request, url);
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (!turn.legacy() && size > MOST_BYTES) {
      turn.error(
          "The request is too large",
          "webhook:request_size",
          Map.of("size", String.valueOf(size), "limit", String.valueOf(MOST_BYTES)));
      return null;
    }
    String host = host(url);
    if (!turn.legacy() && !host.isEmpty() && web.blocks(host)) {
      turn.error("The host may not be called", "url:blocked", Map.of("hostname", host));
      return null;
    }
    WebTrace trace = bounded(turn, url == null ? WebTrace.NO_CONNECTION : web.call(request));
    HttpBody body = HttpBody.of(trace.body(), turn.base().line());
    String outcome = outcome(trace.status(), !resthook.isEmpty());
    WebCall call = new WebCall(request, trace.status(), outcome, named(trace.headers()), body);
    call.tell(turn, text, trace, resthook);
    return call;
  }

  private static WebRequest complete(WebRequest asked, Map<String, String> standard) {
    Map<String, String> headers = new LinkedHashMap<>(standard);
    asked
        .headers()
        .forEach(
            (name, value) -> {
              headers.keySet().removeIf(name::equalsIgnoreCase);
              headers.put(name, value);
            });
    return new WebRequest(asked.method(), asked.url(), headers, asked.body());
  }

  /** The host in small letters; names with an underscore too, which the JDK does not take apart. */
  private static String host(@Nullable URI url) {
    String authority = url == null ? null : url.getRawAuthority();
    if (authority == null) {
      return "";
    }
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    boolean last = port > host.lastIndexOf(']');
    return (last ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }

  private static WebTrace bounded(Turn turn, WebTrace trace) {
    if (trace.body().length <= MOST_BYTES) {
      return trace;
    }
    if (turn.legacy()) {
      turn.error("The response is too large", null, Map.of());
    } else {
      turn.log(new FlowEvent.Warned("The response is too large", "webhook:response_size"));
    }
    return new WebTrace(0, "", Map.of(), new byte[0], trace.elapsedMs(), trace.retries());
  }

  /** Headers under the names they usually have, however they came in. */
  private static Map<String, String> named(Map<String, String> headers) {
    Map<String, String> named = new LinkedHashMap<>();
    headers.forEach((name, value) -> named.putIfAbsent(HttpText.canonical(name), value));
    return named;
  }

  private static String outcome(int status, boolean resthook) {
    if (status == 0) {
      return "connection_error";
    }
    if (status == GONE && resthook) {
      return "subscriber_gone";
    }
    return status / 100 == 2 ? "success" : "response_error";
  }

  private void tell(Turn turn, String text, WebTrace trace, String resthook) {
    String response = status == 0 ? "" : HttpText.of(trace);
    turn.log(
        new ServiceEvent.WebhookCalled(
            new HttpLog(
                Texts.ellipsis(request.url(), LONGEST_URL),
                status,
                shown(text),
                shown(response),
                trace.elapsedMs(),
                trace.retries(),
                turn.run().modifiedOn.toInstant()),
            outcome,
            resthook,
            new ServiceEvent.Sizes(
                text.getBytes(StandardCharsets.UTF_8).length,
                status == 0 ? 0 : HttpText.size(trace)),
            body.extraction()));
  }

  private static String shown(String text) {
    return Texts.ellipsis(text.replace('\0', '\ufffd'), LONGEST_TEXT);
  }

  boolean success() {
    return outcome.equals("success");
  }

  boolean gone() {
    return outcome.equals("subscriber_gone");
  }

  /** Makes it what the run sees as {@code @webhook}. */
  void keep(Turn turn) {
    turn.run().webhook = new Webhook(request.method(), request.url(), status, headers, body.json());
  }

  /** Saves it as a result, if the flow names one (10.3). */
  void save(Turn turn, @Nullable String name) {
    new Outcome(
            String.valueOf(status),
            success() ? "Success" : "Failure",
            request.method() + " " + request.url(),
            body.size() < LONGEST_EXTRA ? body.json() : null)
        .save(turn, name);
  }
}
