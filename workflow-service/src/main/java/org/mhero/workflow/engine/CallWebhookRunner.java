package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mhero.workflow.engine.port.WebAddress;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.CallWebhook;

/** {@code call_webhook} (reference 10.1). */
final class CallWebhookRunner {
  private static final int LONGEST_URL = 8_192;
  private static final int LONGEST_LEGACY_URL = 2_048;

  private static final int LONGEST_TOLD = 255;

  private CallWebhookRunner() {}

  static void run(Turn turn, CallWebhook action) {
    if (!turn.legacy()) {
      turn.run().webhook = null;
    }
    String url = Texts.trim(turn.text(action.url()));
    if (url.isEmpty()) {
      turn.error("The address of the webhook is empty", null, Map.of());
      return;
    }
    int longest = turn.legacy() ? LONGEST_LEGACY_URL : LONGEST_URL;
    if (url.codePointCount(0, url.length()) > longest || WebAddress.of(url) == null) {
      Map<String, String> told = Map.of("url", Texts.ellipsis(url, LONGEST_TOLD));
      turn.error("The address of the webhook is invalid", "url:invalid", told);
      return;
    }
    String body = turn.whole(action.body());
    Map<String, String> headers = new LinkedHashMap<>();
    action.headers().forEach((name, value) -> headers.put(name, turn.text(value)));
    WebCall call = WebCall.make(turn, new WebRequest(action.method(), url, headers, body), "");
    if (call != null) {
      call.keep(turn);
      call.save(turn, action.resultName());
    }
  }
}
