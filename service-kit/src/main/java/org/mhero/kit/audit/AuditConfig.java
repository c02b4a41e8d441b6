package org.mhero.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this service tells of the interactions it serves. */
@ConfigMapping(prefix = "mhero.audit")
public interface AuditConfig {

  /** Whether FHIR interactions are told; off only where a test looks at something else. */
  @WithDefault("true")
  boolean enabled();

  /**
   * The most reads that wait in memory for the next write to the outbox. When so many wait, the
   * read itself writes them: an audit trail slows down, it does not forget.
   */
  @WithDefault("2000")
  int waiting();
}
