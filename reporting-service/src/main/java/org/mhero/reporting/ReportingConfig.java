package org.mhero.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What every part of reporting has to agree on. */
@ConfigMapping(prefix = "mhero.reporting")
public interface ReportingConfig {

  /** The country's time zone, by which days and periods are cut. */
  @WithDefault("UTC")
  ZoneId zone();

  /** How often what is wanted from the directory is read; {@code off} where tests do it. */
  @WithDefault("1s")
  String readEvery();

  /** How often facts are moved out of the unknown cell; {@code off} where tests do it. */
  @WithDefault("2s")
  String placeEvery();
}
