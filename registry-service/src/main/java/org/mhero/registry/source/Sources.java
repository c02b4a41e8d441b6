package org.mhero.registry.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.registry.source.ihris.IhrisReader;

/** The kinds of sources that can be read. */
@ApplicationScoped
class Sources {
  /** Stands for no import where the calendar is why records are read. */
  static final UUID NO_IMPORT = new UUID(0, 0);

  private final Map<String, SourceReader> readers = new TreeMap<>();
  private final FhirStore store;

  Sources(SourceConfig config, FhirJson fhir, ObjectMapper json, FhirStore store) {
    this.store = store;
    PhoneNumbers numbers = new PhoneNumbers(config.phoneRegion(), config.testPhonePrefixes());
    SourceReader ihris = new IhrisReader(fhir, json, numbers);
    readers.put(ihris.kind(), ihris);
  }

  boolean known(String kind) {
    return readers.containsKey(kind);
  }

  Set<String> kinds() {
    return readers.keySet();
  }

  /** A reader for one run: it asks for the organization of a place once. */
  Applier.Reader reader(String kind, UUID importId) {
    SourceReader rules = readers.get(kind);
    if (rules == null) {
      throw new IllegalArgumentException("There is no source " + kind);
    }
    Map<String, Optional<String>> known = new HashMap<>();
    return new Applier.Reader(
        rules,
        new SourceReader.Surroundings(
            LocalDate.now(ZoneId.systemDefault()),
            place -> known.computeIfAbsent(place, this::organizationOf)),
        importId);
  }

  private Optional<String> organizationOf(String location) {
    return store
        .get(Location.class, location)
        .map(place -> new IdType(place.getManagingOrganization().getReference()).getIdPart());
  }
}
