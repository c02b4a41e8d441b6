package org.mhero.kit.directory;

import java.util.List;

/**
 * What an audience is made of. Each worker is counted once in every breakdown (by the first
 * language, the first cadre, the district of the first role), so each of them sums up to {@code
 * fit}; workers the directory says nothing about are under the empty code.
 *
 * @param fit how many workers the audience has
 * @param withPhone how many of them have a number that can be sent to
 * @param withoutPhone the others
 * @param byLanguage most frequent first
 * @param byCadre most frequent first
 * @param byDistrict most frequent first; the code is the id of the Location
 */
public record Count(
    int fit,
    int withPhone,
    int withoutPhone,
    List<Tally> byLanguage,
    List<Tally> byCadre,
    List<Tally> byDistrict) {
  public Count {
    byLanguage = List.copyOf(byLanguage);
    byCadre = List.copyOf(byCadre);
    byDistrict = List.copyOf(byDistrict);
  }

  /**
   * One row of a breakdown.
   *
   * @param code the code or id counted; empty for workers who have none
   * @param display what people call it
   * @param count how many workers
   */
  public record Tally(String code, String display, int count) {}
}
