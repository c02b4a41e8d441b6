package org.mhero.registry.summary;

import java.util.List;

/**
 * What the directory holds (docs/contracts.md, registry-service).
 *
 * @param practitioners all people, active or not
 * @param withPhone those of them with a number that can be sent to
 * @param roles all roles, active or not
 * @param activeRoles those of them that are active
 * @param facilities places of type facility
 * @param districts places of type district
 * @param byCadre active people by the cadres of their active roles; a person of two cadres counts
 *     in both, one of none under the empty code
 * @param byDistrict active people by the districts of their active roles; likewise
 */
public record Summary(
    int practitioners,
    int withPhone,
    int roles,
    int activeRoles,
    int facilities,
    int districts,
    List<CadreCount> byCadre,
    List<DistrictCount> byDistrict) {
  public Summary {
    byCadre = List.copyOf(byCadre);
    byDistrict = List.copyOf(byDistrict);
  }

  /** How many people belong to a cadre. */
  public record CadreCount(String code, String display, int count) {}

  /** How many people work in a district. */
  public record DistrictCount(String id, String name, int count) {}
}
