package org.mhero.registry.source.ihris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.registry.source.PhoneNumbers;
import org.mhero.registry.source.Reading;
import org.mhero.registry.source.SharedData;
import org.mhero.registry.source.SourceReader.Surroundings;

class RealExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Surroundings TODAY =
      new Surroundings(LocalDate.of(2026, 1, 1), place -> Optional.empty());

  private final IhrisReader reader =
      new IhrisReader(FhirJson.standalone(), JSON, new PhoneNumbers("ZZ", Set.of()));

  @Test
  void readsEveryRecord() throws IOException {
    // Given
    Optional<Path> folder = SharedData.ihris();
    assumeTrue(folder.isPresent(), SharedData.ABSENT);
    Map<String, Integer> fit = new TreeMap<>();
    Map<String, String> unfit = new TreeMap<>();
    Map<String, String> warned = new TreeMap<>();

    // When
    for (Path file : SharedData.jsonFiles(folder.get())) {
      JsonNode content = JSON.readTree(Files.readAllBytes(file));
      Iterable<JsonNode> entries = content.has("entry") ? content.get("entry") : Set.of(content);
      for (JsonNode entry : entries) {
        JsonNode resource = entry.path("resource").isObject() ? entry.get("resource") : entry;
        String name = file.getFileName() + " " + resource.path("id").asText();
        switch (reader.read((ObjectNode) resource, TODAY)) {
          case Reading.Fit taken -> {
            fit.merge(taken.resource().fhirType(), 1, Integer::sum);
            taken.flaws().forEach(flaw -> warned.merge(name, flaw.expression(), (a, b) -> a + b));
          }
          case Reading.Unfit refused -> unfit.put(name, refused.flaws().toString());
        }
      }
    }

    // Then
    assertThat(unfit).isEmpty();
    assertThat(fit)
        .containsEntry("Practitioner", 1_007)
        .containsEntry("PractitionerRole", 1_008)
        .containsEntry("Organization", 15)
        .containsEntry("Location", 15 + 30 + 5 + 247 + 26)
        .containsEntry("CodeSystem", 15);
    assertThat(warned)
        .containsOnlyKeys(
            "bundle-Practitioner.json P10335",
            "CodeSystem-ihris-job.json ihris-job",
            "sample_facilty.json DHIS2-U6EEjiVB1df",
            "sample_facilty.json DHIS2-DeRcF32xDs2",
            "sample_facilty.json DHIS2-JgBKioqJo5h");
  }
}
