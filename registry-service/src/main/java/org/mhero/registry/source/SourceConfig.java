package org.mhero.registry.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How sources are read. */
@ConfigMapping(prefix = "mhero.source")
public interface SourceConfig {
  /** The country (ISO 3166) of phone numbers without a country code; {@code ZZ} for none. */
  @WithDefault("ZZ")
  String phoneRegion();

  /** Beginnings of numbers of no real country, taken as they are: +999 belongs to nobody. */
  @WithDefault("+999")
  Set<String> testPhonePrefixes();

  /** How many records are stored in one transaction. */
  @WithDefault("250")
  int batch();

  /** How often it is looked for imports to do. */
  @WithDefault("1s")
  String pollEvery();

  /** After how long without a sign of life another replica takes an import over. */
  @WithDefault("20S")
  Duration lease();

  /** After how many failures in a row at one place an import is given up. */
  @WithDefault("5")
  int attempts();
}
