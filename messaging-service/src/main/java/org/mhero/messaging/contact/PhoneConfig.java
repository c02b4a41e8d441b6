package org.mhero.messaging.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How phone numbers of this country are written. */
@ConfigMapping(prefix = "mhero.phone")
public interface PhoneConfig {
  /** Country code of numbers written without one, digits such as {@code 231}. */
  Optional<String> countryCode();

  /** What is dialled before a national number. */
  @WithDefault("0")
  String trunkPrefix();

  /** How many digits a national number may have; unset when any number will do. */
  Optional<List<Integer>> nationalLengths();

  /** How long the owner of a number is believed when the directory tells of no changes. */
  @WithDefault("PT15M")
  Duration ownerAge();
}
