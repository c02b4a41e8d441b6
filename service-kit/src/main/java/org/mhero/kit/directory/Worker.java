package org.mhero.kit.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A health worker as a message or a chart needs one: the Practitioner, folded with the roles the
 * question asked for.
 *
 * @param id the id of the Practitioner
 * @param name the name as one would write it on an envelope; empty when the directory has none
 * @param phones numbers in the order to try them: E.164 where the source could be understood, as
 *     the source wrote them where not
 * @param languages BCP-47 codes, the preferred one first
 * @param jobs codes of the roles that are not cadres
 * @param cadres codes of the roles that are cadres
 * @param facility the place of the first role
 * @param district the district that place is in, or the jurisdiction nearest to it
 * @param active whether the Practitioner is active
 */
public record Worker(
    String id,
    String name,
    List<String> phones,
    List<String> languages,
    List<Code> jobs,
    List<Code> cadres,
    @Nullable Place facility,
    @Nullable Place district,
    boolean active) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  public Worker {
    phones = List.copyOf(phones);
    languages = List.copyOf(languages);
    jobs = List.copyOf(jobs);
    cadres = List.copyOf(cadres);
  }

  /** The number to send to: the first that is E.164. A number of any other form reaches nobody. */
  public Optional<String> phone() {
    return phones.stream().filter(number -> E164.matcher(number).matches()).findFirst();
  }

  /** The preferred language. */
  public Optional<String> language() {
    return languages.stream().findFirst();
  }

  /** Says who without saying more than an id: names and numbers stay out of logs. */
  @Override
  public String toString() {
    return "Worker[" + id + "]";
  }
}
