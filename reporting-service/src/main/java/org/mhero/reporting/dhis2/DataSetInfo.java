package org.mhero.reporting.dhis2;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a data set before anything is sent to it.
 *
 * @param periodType as DHIS2 calls it
 * @param expiryDays days after a period's end until which it takes values; 0 for ever
 * @param openFuturePeriods how many periods that are not over it takes
 * @param elements by code
 * @param units the assigned org units
 */
record DataSetInfo(
    String id,
    String code,
    String name,
    @Nullable String periodType,
    int expiryDays,
    int openFuturePeriods,
    Map<String, Element> elements,
    List<OrgUnit> units) {

  /**
   * A data element.
   *
   * @param combos the UIDs of its category option combinations; empty when it has the default only
   */
  record Element(
      String id,
      String code,
      String name,
      String valueType,
      boolean zeroIsSignificant,
      Set<String> combos) {}

  /** An org unit; dates are null where there are none. */
  record OrgUnit(
      String id,
      @Nullable String code,
      String name,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed) {

    boolean open(ReportPeriod period) {
      return (opened == null || !opened.isAfter(period.last()))
          && (closed == null || closed.isAfter(period.first()));
    }
  }
}
