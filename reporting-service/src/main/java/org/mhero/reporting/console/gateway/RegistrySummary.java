package org.mhero.reporting.console.gateway;

import java.util.List;

/** What the registry holds, in totals (docs/contracts.md, registry-service). */
public record RegistrySummary(
    long practitioners,
    long withPhone,
    long roles,
    long facilities,
    long districts,
    List<ByCadre> byCadre,
    List<ByDistrict> byDistrict) {

  /** People of a cadre. */
  public record ByCadre(String code, String display, long count) {}

  /** People of a district. */
  public record ByDistrict(String id, String name, long count) {}
}
