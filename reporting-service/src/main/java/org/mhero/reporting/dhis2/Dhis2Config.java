package org.mhero.reporting.dhis2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where DHIS2 is and how it is asked. The secrets come from the environment only. */
@ConfigMapping(prefix = "mhero.dhis2")
public interface Dhis2Config {
  /** The base address, without {@code /api}; nothing is sent while it is not set. */
  Optional<URI> url();

  /** A personal access token, {@code d2p_...}; preferred to a password. */
  Optional<String> token();

  /** The account's name, where no token is used. */
  Optional<String> username();

  /** The account's password. */
  Optional<String> password();

  /** How long a connection may take. */
  @WithDefault("10S")
  Duration connectTimeout();

  /** How long an answer may take. */
  @WithDefault("90S")
  Duration readTimeout();

  /** How often a request is tried before it is parked. */
  @WithDefault("6")
  int attempts();

  /** The pause after the first failure; it doubles each time, ten minutes at most. */
  @WithDefault("2S")
  Duration firstPause();

  /** How long the metadata of a data set is believed. */
  @WithDefault("1H")
  Duration metadataAge();

  /** Codes of Location.identifier.type, or systems, whose value names the org unit. */
  @WithDefault("dhis2Id")
  Set<String> facilityIdentifiers();
}
