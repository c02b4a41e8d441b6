package org.mhero.messaging.channel.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.contact.Phones;

/** Hides the simulator where it is not enabled. */
@ApplicationScoped
class SimulatorGate {
  private final SimulatorConfig config;
  private final Phones phones;

  SimulatorGate(SimulatorConfig config, Phones phones) {
    this.config = config;
    this.phones = phones;
  }

  /** As if there were nothing here, unless it is enabled. */
  void check() {
    if (!config.enabled()) {
      throw AppException.notFound("There is nothing here");
    }
  }

  /** The number of a handset. */
  String phone(String written) {
    check();
    return phones
        .e164(written)
        .orElseThrow(() -> AppException.invalid("A handset's number is + and 8 to 15 digits"));
  }
}
