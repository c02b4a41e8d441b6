package org.mhero.kit.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Where the directory is and how it is asked. */
@ConfigMapping(prefix = "mhero.directory")
public interface DirectoryConfig {
  /** The FHIR base of the mCSD directory: the registry behind the gateway unless told otherwise. */
  @WithDefault("${mhero.gateway.url}/fhir")
  URI url();

  /** How many roles one page has. */
  @WithDefault("500")
  int pageSize();

  /** How long one page may take. */
  @WithDefault("30S")
  Duration timeout();

  /** How long a place's name and parent are believed before they are asked for again. */
  @WithDefault("5M")
  Duration placesAge();

  /** Code systems whose codes in {@code PractitionerRole.code} are cadres; all others are jobs. */
  @WithDefault("http://ihris.org/fhir/CodeSystem/ihris-cadre")
  Set<String> cadreSystems();
}
