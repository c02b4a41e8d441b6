package org.mhero.kit.fhir.rest;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets queries with an unencoded {@code |} in. Browsers, Node and curl send {@code
 * identifier=system|value} as it is written, and Quarkus refuses it with an empty 400 before any
 * code of ours runs, unless a system property says otherwise by the time its HTTP server starts;
 * the configuration is built before that.
 */
public final class UnencodedPipes implements SmallRyeConfigBuilderCustomizer {
  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty("vertx.disableURIValidation", "true");
  }
}
