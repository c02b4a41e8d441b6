package org.mhero.messaging.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a request is meant for, as far as sending needs to know them.
 *
 * @param key tells one addressee of a request from another: {@code Practitioner/x}, {@code
 *     contact/x}, {@code #contained}
 * @param practitioner the worker's id, null for somebody in no registry
 * @param found false when nothing is known under the reference
 * @param name as written to a person, empty when unknown
 * @param phones numbers in the order of preference, as their source has them
 * @param languages BCP 47, the preferred first
 * @param facility where they work, empty when unknown
 * @param district the district of that place, empty when unknown
 */
record Addressee(
    String key,
    @Nullable String practitioner,
    boolean found,
    String name,
    List<String> phones,
    List<String> languages,
    String facility,
    String district) {
  Addressee {
    phones = List.copyOf(phones);
    languages = List.copyOf(languages);
  }

  static Addressee unknown(String key, @Nullable String practitioner) {
    return new Addressee(key, practitioner, false, "", List.of(), List.of(), "", "");
  }

  /** The first word of the name that is no title, such as {@code Jane} of {@code Dr. Jane Doe}. */
  String firstName() {
    for (String word : name.strip().split("\\s+")) {
      if (!word.endsWith(".")) {
        return word;
      }
    }
    return name.strip();
  }

  /** Without name and numbers. */
  @Override
  public String toString() {
    return "Addressee[" + key + "]";
  }
}
