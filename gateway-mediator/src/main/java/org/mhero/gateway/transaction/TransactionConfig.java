package org.mhero.gateway.transaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The transaction log. */
@ConfigMapping(prefix = "mhero.transactions")
public interface TransactionConfig {

  /** How long a transaction is kept; whole UTC days are dropped. */
  @WithDefault("P90D")
  Duration kept();

  /** The most transactions that wait in memory for the database; more are counted and dropped. */
  @WithDefault("20000")
  int queue();

  /** The most transactions written in one statement. */
  @WithDefault("500")
  int batch();
}
