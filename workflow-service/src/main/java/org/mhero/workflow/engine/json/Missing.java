package org.mhero.workflow.engine.json;

/**
 * Hears of what a contact refers to and the assets do not have; reading carries on without it
 * (reference 2.1).
 */
@FunctionalInterface
public interface Missing {
  /** Nobody wants to know. */
  Missing UNHEARD = (type, identity) -> {};

  /** Something is missing: a {@code group}, a {@code field}, a {@code topic} or a {@code user}. */
  void tell(String type, String identity);
}
