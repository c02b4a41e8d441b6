package org.mhero.messaging.consent;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Words and confirmations of STOP and START, by language (BCP 47). */
@ConfigMapping(prefix = "mhero.consent")
public interface ConsentConfig {
  /** The language used when nothing is known of a person. */
  String defaultLanguage();

  /** By language tag. */
  Map<String, Words> languages();

  /** What is said in one language. */
  interface Words {
    /** Keywords that ask to stop. */
    List<String> stop();

    /** Keywords that undo it. */
    List<String> start();

    /** The confirmation of a stop. */
    String stopped();

    /** The confirmation of a start. */
    String started();
  }
}
