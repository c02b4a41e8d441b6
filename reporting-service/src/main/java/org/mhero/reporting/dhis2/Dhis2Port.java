package org.mhero.reporting.dhis2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DHIS2 server. Sending is idempotent: the same values sent again change nothing, so a request
 * whose answer was lost is simply sent again.
 */
interface Dhis2Port {
  /** One value of a request, in DHIS2's words. */
  record DataValue(
      String dataElement, @Nullable String categoryOptionCombo, String value, String comment) {}

  /** All values of one org unit and period; the unit by its UID, all else by code. */
  record DataValueSet(String dataSet, String period, String orgUnit, List<DataValue> values) {}

  /** Whether values are kept or only checked. */
  enum Mode {
    KEEP,
    DRY_RUN
  }

  /** Whether an address and an access are configured. */
  boolean configured();

  /**
   * What is known of a data set.
   *
   * @throws org.mhero.kit.error.AppException UNAVAILABLE when DHIS2 cannot be asked now,
   *     UNPROCESSABLE when it has no such data set or does not let us in
   */
  DataSetInfo dataSet(String code);

  /** Sends; every answer is a value, none is an exception. */
  Delivery send(DataValueSet values, Mode mode);
}
