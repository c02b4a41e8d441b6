package org.mhero.messaging.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes numbers in E.164 by this country's rules. */
@ApplicationScoped
public class Phones {
  private final Numbering numbering;

  Phones(PhoneConfig config) {
    numbering =
        new Numbering(
            config.countryCode().orElse(""),
            config.trunkPrefix(),
            config.nationalLengths().orElse(List.of()));
  }

  /** The number in E.164; empty when nobody can call it. */
  public Optional<String> e164(String written) {
    return numbering.e164(written);
  }

  /** The first of several numbers that somebody can call. */
  public Optional<String> first(List<String> written) {
    return written.stream().flatMap(number -> e164(number).stream()).findFirst();
  }
}
