package org.mhero.registry.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.registry.source.ihris.IhrisReader;

/** The kinds of sources that can be read. */
@ApplicationScoped
class Sources {
  private final Map<String, SourceReader> readers = new TreeMap<>();

  Sources(SourceConfig config, FhirJson fhir, ObjectMapper json) {
    PhoneNumbers numbers = new PhoneNumbers(config.phoneRegion(), config.testPhonePrefixes());
    SourceReader ihris = new IhrisReader(fhir, json, numbers);
    readers.put(ihris.kind(), ihris);
  }

  Optional<SourceReader> find(String kind) {
    return Optional.ofNullable(readers.get(kind));
  }

  Set<String> kinds() {
    return readers.keySet();
  }
}
