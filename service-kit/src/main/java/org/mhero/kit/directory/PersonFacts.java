package org.mhero.kit.directory;

import java.util.List;

/**
 * What a Practitioner says about whether and how somebody is reached.
 *
 * @param languages BCP-47 codes, the preferred one first
 * @param skills codes of qualifications
 */
record PersonFacts(
    String id,
    String name,
    List<String> phones,
    List<String> languages,
    List<Code> skills,
    boolean active) {
  /** A person of no traits, for rules about roles alone. */
  static final PersonFacts NOBODY = new PersonFacts("", "", List.of(), List.of(), List.of(), false);
}
