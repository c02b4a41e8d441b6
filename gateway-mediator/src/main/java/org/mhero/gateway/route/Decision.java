package org.mhero.gateway.route;

import org.mhero.kit.error.ErrorCode;

/** What becomes of a request. */
public sealed interface Decision {

  /** It goes to the route's owner. */
  record Forward(Route route) implements Decision {}

  /**
   * A Bundle posted to the FHIR root: its entries say whose it is, so it goes to the owner of the
   * first entry and is stopped when an entry belongs to another.
   */
  record Bundle() implements Decision {}

  /** The merged CapabilityStatement. */
  record Metadata() implements Decision {}

  /** Nobody gets it. */
  record Refuse(ErrorCode code, String detail) implements Decision {}
}
