package org.mhero.messaging.channel.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.mhero.kit.error.AppException;

/** What a handset does with a message. */
public enum Behaviour {
  /** Gets it, and the network reports so. */
  DELIVER,
  /** Cannot be reached, and the network reports so. */
  FAIL,
  /** Gets it, and nobody reports. */
  NO_REPORT;

  /** As written in the API: {@code deliver}, {@code fail}, {@code no-report}. */
  @JsonCreator
  public static Behaviour of(String written) {
    for (Behaviour behaviour : values()) {
      if (behaviour.written().equals(written)) {
        return behaviour;
      }
    }
    throw AppException.invalid("A handset can deliver, fail or no-report");
  }

  /** As written in the API. */
  @JsonValue
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
