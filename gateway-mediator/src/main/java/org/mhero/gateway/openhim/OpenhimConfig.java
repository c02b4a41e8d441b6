package org.mhero.gateway.openhim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** OpenHIM in front of the gateway; off unless asked for. */
@ConfigMapping(prefix = "mhero.openhim")
public interface OpenhimConfig {

  /** Whether the gateway registers with an OpenHIM core. */
  @WithDefault("false")
  boolean enabled();

  /** The core's API, such as {@code https://openhim-core:8080}. */
  @WithDefault("https://localhost:8080")
  URI url();

  /** The e-mail of the API user; up to core 8.5.0 one of the group admin. */
  Optional<String> username();

  /** The API user's password. */
  Optional<String> password();

  /** {@code basic} (core 5.1 and later) or {@code token} (older cores). */
  @WithDefault("basic")
  Authentication authentication();

  /** Believes any certificate of the core's API; for development only. */
  @WithDefault("false")
  boolean trustAll();

  /** The mediator's name to the core; changing it makes another mediator. */
  @WithDefault("urn:mediator:mhero-gateway")
  String urn();

  /** The least version to register; raised by itself when the registration changes. */
  @WithDefault("1.0.0")
  String version();

  /** How often to tell the core that we live; the core waits 60 seconds. */
  @WithDefault("10S")
  Duration beat();

  /** Where the core reaches this gateway. */
  Route route();

  /** The most kilobytes of an answer that are put into an envelope; larger ones go plain. */
  @WithDefault("2048")
  int envelopeKilobytes();

  /** How a call proves that it comes from the core. */
  interface Route {

    /** The host the core is told to send to. */
    @WithDefault("localhost")
    String host();

    /** The port the core is told to send to. */
    @WithDefault("8080")
    int port();

    /** Whether the core is told to use TLS. */
    @WithDefault("false")
    boolean secured();

    /**
     * A port of this process that only the core can reach (by the network's rules): whatever comes
     * in there is the core's. 0 opens none.
     */
    @WithDefault("0")
    int listenPort();

    /** The address the port for the core is bound to. */
    @WithDefault("127.0.0.1")
    String listenHost();

    /** The user of the route's basic credentials. */
    @WithDefault("openhim")
    String username();

    /** The password of the route's basic credentials; without one they prove nothing. */
    Optional<String> password();
  }

  /** How the API is logged in to. */
  enum Authentication {
    BASIC,
    TOKEN
  }
}
