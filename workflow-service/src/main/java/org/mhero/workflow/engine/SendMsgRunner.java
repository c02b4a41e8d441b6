package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.SendMsg;

/**
 * {@code send_msg} (reference 4.1). A message without a route is told all the same: the host may
 * know a way of its own. An empty text is no error and goes out.
 */
final class SendMsgRunner {
  private SendMsgRunner() {}

  static void run(Turn turn, SendMsg action) {
    Draft draft =
        Draft.of(
            turn,
            Language.of(turn),
            new Draft.Written(
                action.uuid(), action.text(), action.attachments(), action.quickReplies()));
    List<Routes.Route> routes = Routes.all(turn, turn.contact);
    if (routes.isEmpty()) {
      tell(turn, plain(turn, action, draft, null), turn.legacy() ? "no_destination" : "no_route");
    } else if (turn.legacy() && action.allUrns()) {
      routes.forEach(route -> send(turn, action, draft, route));
    } else {
      send(turn, action, draft, routes.getFirst());
    }
  }

  private static void send(Turn turn, SendMsg action, Draft draft, Routes.Route route) {
    OutMessage message = plain(turn, action, draft, route);
    if (action.template() != null) {
      message = Approved.applied(turn, action.template(), route.channel(), message);
    }
    tell(turn, message, unsendable(turn, message));
  }

  private static OutMessage plain(
      Turn turn, SendMsg action, Draft draft, Routes.@Nullable Route route) {
    Urn urn = route == null ? null : route.urn();
    AssetRef channel = route == null ? null : route.channel().ref();
    return new OutMessage(
        turn.legacy() ? turn.injectables.ids().get() : "",
        urn,
        channel,
        draft.text(),
        draft.attachments(),
        draft.quickReplies(),
        null,
        Draft.locale(turn, draft.language()),
        "",
        action.topic());
  }

  private static void tell(Turn turn, OutMessage message, String unsendable) {
    turn.log(new FlowEvent.MsgCreated(message.unsendable(unsendable)));
  }

  private static String unsendable(Turn turn, OutMessage message) {
    ContactStatus status = turn.contact.status();
    if (status != ContactStatus.ACTIVE) {
      return turn.legacy() ? "contact_status" : "contact_" + status.code();
    }
    return turn.injectables.ports().reach().unsendable(turn.contact, message);
  }
}
