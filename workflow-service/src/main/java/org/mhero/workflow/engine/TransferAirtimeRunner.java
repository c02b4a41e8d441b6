package org.mhero.workflow.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.port.Airtime.Transfer;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.flow.TransferAirtime;

/** {@code transfer_airtime} (reference 4.12): to the contact's first phone. */
final class TransferAirtimeRunner {
  private static final String LOCAL = "_new_transfer";

  private TransferAirtimeRunner() {}

  static void run(Turn turn, TransferAirtime action) {
    Transfer given = given(turn, action);
    if (!turn.legacy()) {
      turn.run().locals.put(LOCAL, given == null ? "" : turn.events.getLast().uuid());
    } else if (given == null) {
      Outcome.failure("0").save(turn, action.resultName());
    } else {
      Outcome.success(given.amount().stripTrailingZeros().toPlainString())
          .save(turn, action.resultName());
    }
  }

  private static @Nullable Transfer given(Turn turn, TransferAirtime action) {
    String recipient =
        turn.contact.urns().stream()
            .filter(urn -> urn.scheme().equals("tel"))
            .map(Urn::identity)
            .findFirst()
            .orElse(null);
    if (recipient == null) {
      turn.error("Airtime needs a phone and the contact has none", null, Map.of());
      return null;
    }
    String sender = sender(turn);
    try {
      Transfer transfer =
          turn.injectables.ports().airtime().transfer(sender, recipient, action.amounts());
      turn.log(
          new ServiceEvent.AirtimeCreated(
              transfer.externalId(),
              sender,
              recipient,
              transfer.currency(),
              transfer.amount(),
              transfer.desired(),
              transfer.logs()));
      return transfer;
    } catch (ServiceException e) {
      turn.error("Airtime was not transferred: " + e.getMessage(), null, Map.of());
      return null;
    }
  }

  /** The number of the channel the contact is reached by, empty when it has none. */
  private static String sender(Turn turn) {
    Routes.Route route = Routes.of(turn, turn.contact);
    String address = route == null ? "" : route.channel().address();
    return address.startsWith("+") ? "tel:" + address : "";
  }
}
