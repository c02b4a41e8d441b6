package org.mhero.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The route table as it is configured: {@code mhero.routes.<name>.*}. */
@ConfigMapping(prefix = "mhero.routes")
public interface RouteConfig {

  /** The lines of the table by their names. */
  @WithParentName
  Map<String, Line> lines();

  /** One line. */
  interface Line {

    /** Where the owner listens, {@code scheme://host:port}; left out, this process answers. */
    Optional<URI> url();

    /** The FHIR resource types the owner has. */
    Optional<Set<String>> types();

    /** The path prefixes the owner has. */
    Optional<Set<String>> paths();

    /** {@code bearer} (a token with a realm role) or {@code open}. */
    @WithDefault("bearer")
    Access access();

    /** A realm role the caller needs besides being known. */
    Optional<String> role();

    /** Whether the route exists; off, its paths answer 404. */
    @WithDefault("true")
    boolean enabled();

    /** How long making a connection may take. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long the owner may take to begin its answer once it has the whole request. */
    @WithDefault("60S")
    Duration responseTimeout();

    /** How long nothing may move once the exchange has begun. */
    @WithDefault("120S")
    Duration idleTimeout();

    /** The most connections to the owner at a time. */
    @WithDefault("100")
    int connections();

    /** The most requests that wait for a connection before the next is refused with 503. */
    @WithDefault("400")
    int waiting();
  }
}
