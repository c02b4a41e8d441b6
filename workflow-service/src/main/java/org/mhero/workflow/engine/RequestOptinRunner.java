package org.mhero.workflow.engine;

import java.util.Map;
import org.mhero.workflow.engine.asset.OptIn;
import org.mhero.workflow.flow.RequestOptin;

/** {@code request_optin} (reference 4.14): of the 13.2 line, an error in the 14.4 line. */
final class RequestOptinRunner {
  private static final String FEATURE = "optins";

  private RequestOptinRunner() {}

  static void run(Turn turn, RequestOptin action) {
    if (!turn.legacy()) {
      turn.error("Opt-ins are not requested any more", "action:unsupported", Map.of());
      return;
    }
    OptIn optIn =
        turn.assets.optIns().stream()
            .filter(one -> one.uuid().equals(action.optin().uuid()))
            .findFirst()
            .orElse(null);
    if (optIn == null) {
      turn.missing("optin", action.optin().uuid());
      return;
    }
    Routes.Route route = Routes.of(turn, turn.contact);
    if (route != null && route.channel().features().contains(FEATURE)) {
      turn.log(new ServiceEvent.OptInRequested(optIn.ref(), route.channel().ref(), route.urn()));
    }
  }
}
