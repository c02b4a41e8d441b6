package org.mhero.registry.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the directory keeps its rules. */
@ConfigMapping(prefix = "mhero.registry.directory")
interface DirectoryConfig {

  /** What becomes of a resource that breaks a rule of its mCSD profile. */
  @WithDefault("STRICT")
  Profiling profiles();

  /** The two ways to keep a profile. */
  enum Profiling {
    /** It is refused with 422. */
    STRICT,
    /** It is stored and tagged, unless base R4 forbids it. */
    LENIENT
  }
}
