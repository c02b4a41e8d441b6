package org.mhero.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A health worker.
 *
 * @param phones as the export has them: E.164, or what somebody typed
 * @param languages BCP 47 codes, the preferred first
 * @param roles one or two
 */
record Person(
    String id,
    String given,
    String family,
    boolean woman,
    LocalDate birth,
    List<String> phones,
    List<String> languages,
    List<Skill> skills,
    List<Role> roles) {

  /**
   * Where and as what somebody works.
   *
   * @param ended whether the person has left it
   */
  record Role(String id, Job job, Facility facility, LocalDate start, boolean ended) {}
}
