package org.mhero.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCountryTest {

  @Test
  void sameSeedGivesTheSameFiles(@TempDir Path one, @TempDir Path two) throws IOException {
    new SampleCountry(300, 7).writeTo(one);
    new SampleCountry(300, 7).writeTo(two);

    for (Path file : files(one)) {
      assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void anotherSeedGivesOtherPeople(@TempDir Path one, @TempDir Path two) throws IOException {
    new SampleCountry(300, 7).writeTo(one);
    new SampleCountry(300, 8).writeTo(two);

    String people = "bundle-Practitioner-00001.json";
    assertThat(Files.readString(one.resolve(people)))
        .isNotEqualTo(Files.readString(two.resolve(people)));
  }

  @Test
  void everyReferenceLeadsToAResourceOfTheCountry(@TempDir Path folder) throws IOException {
    new SampleCountry(2_500, 1).writeTo(folder);

    Set<String> known = new HashSet<>();
    List<String> references = new ArrayList<>();
    for (JsonNode resource : resources(folder)) {
      known.add(resource.get("resourceType").asText() + "/" + resource.get("id").asText());
      resource.findValuesAsText("reference", references);
    }

    assertThat(references).hasSizeGreaterThan(5_000).allMatch(known::contains);
  }

  @Test
  void someCannotBeReachedAndSomeShareANumber(@TempDir Path folder) throws IOException {
    new SampleCountry(2_000, 1).writeTo(folder);

    List<JsonNode> people =
        resources(folder).stream()
            .filter(r -> "Practitioner".equals(r.get("resourceType").asText()))
            .toList();
    List<String> first =
        people.stream()
            .filter(p -> p.has("telecom"))
            .map(p -> p.at("/telecom/0/value").asText())
            .toList();

    assertThat(people).hasSize(2_000);
    assertThat(people.size() - first.size()).isBetween(60, 200);
    assertThat(new HashSet<>(first).size()).isLessThan(first.size());
    assertThat(first).anyMatch(phone -> phone.length() < 5);
  }

  @Test
  void facilitiesStandInsideTheirDistrict() {
    SplittableRandom random = new SplittableRandom(3);
    List<Facility> facilities = Facility.scatter(District.all(), 200, random);

    assertThat(facilities)
        .hasSizeGreaterThanOrEqualTo(200)
        .allMatch(facility -> facility.district().outline().contains(facility.position()));
  }

  @Test
  void refusesACountryOfNobody() {
    assertThatThrownBy(() -> new SampleCountry(0, 1)).hasMessageContaining("1 to 10,000,000");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<JsonNode> resources(Path folder) throws IOException {
    List<JsonNode> resources = new ArrayList<>();
    for (Path file : files(folder)) {
      JsonNode root = IhrisShapes.JSON.readTree(file.toFile());
      if (root.has("entry")) {
        root.get("entry").forEach(entry -> resources.add(entry.get("resource")));
      } else {
        resources.add(root);
      }
    }
    return resources;
  }
}
