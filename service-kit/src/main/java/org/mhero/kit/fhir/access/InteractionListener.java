package org.mhero.kit.fhir.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Caller;
import org.mhero.kit.fhir.type.Interaction;

/**
 * A CDI bean that is told once of every FHIR interaction, allowed or not, when its outcome is known
 * and before the answer leaves; and of every entry of a Bundle besides the Bundle itself. An audit
 * trail hangs here. What it throws fails the request; a write that succeeds is told of in its own
 * transaction.
 */
public interface InteractionListener {

  /**
   * What has happened.
   *
   * @param type the resource type, {@code Bundle} for a transaction or batch
   * @param id the logical id, null where there is none
   * @param query the raw query of a search or history, null where there is none; personal data
   * @param status the HTTP status
   */
  record Happened(
      Caller caller,
      Interaction interaction,
      String type,
      @Nullable String id,
      @Nullable String query,
      int status,
      Instant at) {
    /** Without the query. */
    @Override
    public String toString() {
      return "Happened[" + interaction + " " + type + " " + status + "]";
    }
  }

  void happened(Happened happened);
}
