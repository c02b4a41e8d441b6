package org.mhero.messaging.request;

import org.hl7.fhir.r4.model.Group;

/** Whom one {@code recipient} of a request means. */
sealed interface Recipient {
  /** Whether people have to be looked for, page by page. */
  default boolean audience() {
    return false;
  }

  /** A worker by the id of the Practitioner. */
  record Worker(String practitioner) implements Recipient {}

  /** A contact by its id. */
  record Known(String contact) implements Recipient {}

  /** Somebody described in the request itself, used for this request only. */
  record Described(Addressee addressee) implements Recipient {}

  /** A saved audience. */
  record Saved(String group) implements Recipient {
    @Override
    public boolean audience() {
      return true;
    }
  }

  /** An audience described on the spot: a contained Group, an Organization, a PractitionerRole. */
  record Drawn(String key, Group group) implements Recipient {
    @Override
    public boolean audience() {
      return true;
    }
  }
}
