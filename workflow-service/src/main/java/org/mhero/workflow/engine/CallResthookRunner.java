package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Resthook;
import org.mhero.workflow.engine.json.ValueJson;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.CallResthook;

/** {@code call_resthook} (reference 10.4): tells every subscriber of a slug how the run stands. */
final class CallResthookRunner {
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

  private CallResthookRunner() {}

  static void run(Turn turn, CallResthook action) {
    if (!turn.legacy()) {
      turn.run().webhook = null;
    }
    Resthook resthook =
        turn.assets.resthooks().stream()
            .filter(one -> one.slug().equals(action.resthook()))
            .findFirst()
            .orElse(null);
    if (resthook == null) {
      return;
    }
    Value payload = ResthookPayload.of(turn);
    turn.log(new ServiceEvent.ResthookCalled(resthook.slug(), payload));
    String body = ValueJson.write(payload).toString();
    List<WebCall> calls = new ArrayList<>();
    for (String subscriber : resthook.subscribers()) {
      WebCall call =
          WebCall.make(turn, new WebRequest("POST", subscriber, HEADERS, body), resthook.slug());
      if (call != null) {
        calls.add(call);
      }
    }
    WebCall telling = telling(calls);
    if (telling != null) {
      telling.keep(turn);
      telling.save(turn, action.resultName());
    } else if (turn.legacy()) {
      Outcome.failure("no subscribers").save(turn, action.resultName());
    }
  }

  /** The last failure, else the last success, else the last that is gone. */
  private static @Nullable WebCall telling(List<WebCall> calls) {
    WebCall success = null;
    WebCall gone = null;
    WebCall failure = null;
    for (WebCall call : calls) {
      if (call.success()) {
        success = call;
      } else if (call.gone()) {
        gone = call;
      } else {
        failure = call;
      }
    }
    if (failure != null) {
      return failure;
    }
    return success == null ? gone : success;
  }
}
