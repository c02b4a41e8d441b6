package org.mhero.reporting.console.layout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a country sets for its console. */
@ConfigMapping(prefix = "mhero.console")
public interface ConsoleConfig {
  /** The secret of the client {@code console}; also the seed of the session cookie's key. */
  Optional<String> secret();

  /** The name in the top bar; without it, the words for "Ministry of Health". */
  Optional<String> ministry();

  /** The name of the country in the top bar. */
  Optional<String> country();

  /** A send to more people than this needs a manager. */
  @WithDefault("1000")
  int approvalLimit();

  /** How long the figures of the menu may be old. */
  @WithDefault("15S")
  Duration menuAge();

  /** The languages texts are written in, the first one for whoever reads none of the others. */
  @WithDefault("en,fr")
  List<String> languages();

  /** How often planned sends are looked for. */
  @WithDefault("10s")
  String plannedSendsEvery();

  /** Whom to ask for an account, as shown on the sign-in page. */
  Optional<String> helpContact();
}
