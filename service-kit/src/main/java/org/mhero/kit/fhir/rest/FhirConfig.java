package org.mhero.kit.fhir.rest;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the FHIR endpoint presents itself. */
@ConfigMapping(prefix = "mhero.fhir")
public interface FhirConfig {

  /**
   * The fixed public address of {@code /fhir}, without a slash at its end; when absent, links
   * follow the request and its X-Forwarded headers.
   */
  Optional<String> baseUrl();
}
