package org.mhero.kit.fhir.store;

/** The database did not take or give FHIR resources; the transaction rolls back. */
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
