package org.mhero.messaging.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are taken and turned into messages. */
@ConfigMapping(prefix = "mhero.requests")
public interface RequestConfig {
  /** Whether this process turns audiences into messages; off only where a test does it by hand. */
  @WithDefault("true")
  boolean expand();

  /** How long a request without an end of its own is worth sending. */
  @WithDefault("PT72H")
  Duration expiresAfter();

  /** How many workers of an audience get their messages in one transaction. */
  @WithDefault("250")
  int page();

  /** How many small requests are worked on together. */
  @WithDefault("100")
  int together();

  /** How many recipients a request may name and still be small. */
  @WithDefault("50")
  int small();

  /** How long a request belongs to the replica that works on it without a sign of life. */
  @WithDefault("PT1M")
  Duration lease();

  /** The wait after the directory could not be asked. */
  @WithDefault("PT2S")
  Duration retry();

  /** How long a worker read from the directory is believed when it tells of no changes. */
  @WithDefault("PT5M")
  Duration workerAge();

  /** How long a sent message may lack its report before its request is called completed. */
  @WithDefault("PT72H")
  Duration reportsWithin();

  /** How often requests are looked at for having come to their end. */
  @WithDefault("PT2S")
  Duration completeEvery();
}
