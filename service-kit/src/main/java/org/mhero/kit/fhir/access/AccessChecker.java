package org.mhero.kit.fhir.access;

import org.mhero.kit.auth.Caller;
import org.mhero.kit.fhir.type.Interaction;

/**
 * Decides whether a caller may do something with a type; asked before every FHIR interaction, for
 * each entry of a Bundle, and for each type a search includes or chains through. A service replaces
 * the policy with a bean of its own.
 */
public interface AccessChecker {
  /**
   * Whether this is allowed.
   *
   * @param type the resource type, {@code Bundle} for a transaction or batch as a whole
   */
  boolean allows(Caller caller, String type, Interaction interaction);
}
