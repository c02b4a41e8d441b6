package org.mhero.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The whole country: the same seed and size give the same files, byte by byte.
 *
 * @param people how many health workers, 1 to 10,000,000
 * @param seed where the drawing starts
 */
public record SampleCountry(int people, long seed) {
  /** People and roles come in files of this many, the size a server takes in one transaction. */
  private static final int PER_FILE = 1_000;

  public SampleCountry {
    if (people < 1 || people > 10_000_000) {
      throw new IllegalArgumentException("people must be 1 to 10,000,000, was " + people);
    }
  }

  /**
   * Writes the files an iHRIS export would have into {@code folder}.
   *
   * @return how many resources of each type were written
   * @throws IOException when the folder cannot be written
   */
  public Map<String, Integer> writeTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("codesystem"));
    SplittableRandom random = new SplittableRandom(seed);
    List<District> districts = District.all();
    List<Facility> facilities = Facility.scatter(districts, Math.max(16, people / 12), random);
    write(folder.resolve("codesystem/CodeSystem-ihris-job.json"), CodeSystems.jobs());
    write(folder.resolve("codesystem/CodeSystem-ihris-cadre.json"), CodeSystems.cadres());
    write(folder.resolve("codesystem/CodeSystem-skill.json"), CodeSystems.skills());
    writePlaces(folder, districts, facilities);
    Map<String, Integer> written = new LinkedHashMap<>();
    written.put("Location", 6 + districts.size() + facilities.size());
    written.put("Organization", facilities.size());
    written.put("Practitioner", people);
    written.put("PractitionerRole", writePeople(folder, new People(facilities, random.split())));
    written.put("CodeSystem", 3);
    return written;
  }

  private static void write(Path file, ObjectNode resource) throws IOException {
    Files.writeString(file, resource.toPrettyString() + "\n");
  }

  private static void writePlaces(Path folder, List<District> districts, List<Facility> facilities)
      throws IOException {
    try (BundleFile file = new BundleFile(folder.resolve("bundle-Country.json"))) {
      file.put(IhrisShapes.jurisdiction("KL", "Kolanda", "country", List.of()));
    }
    try (BundleFile file = new BundleFile(folder.resolve("bundle-Region.json"))) {
      Map<String, String> regions = new LinkedHashMap<>();
      districts.forEach(district -> regions.put(district.regionId(), district.region()));
      for (Map.Entry<String, String> region : regions.entrySet()) {
        file.put(
            IhrisShapes.jurisdiction(region.getKey(), region.getValue(), "region", List.of("KL")));
      }
    }
    try (BundleFile file = new BundleFile(folder.resolve("bundle-District.json"))) {
      for (District district : districts) {
        file.put(IhrisShapes.district(district));
      }
    }
    try (BundleFile file = new BundleFile(folder.resolve("bundle-Facility.json"))) {
      for (Facility facility : facilities) {
        file.put(IhrisShapes.facilityOrganization(facility));
        file.put(IhrisShapes.facilityLocation(facility));
      }
    }
  }

  private int writePeople(Path folder, People drawing) throws IOException {
    int roles = 0;
    for (int first = 0; first < people; first += PER_FILE) {
      String part = "%05d".formatted(first / PER_FILE + 1);
      try (BundleFile workers =
              new BundleFile(folder.resolve("bundle-Practitioner-" + part + ".json"));
          BundleFile jobs =
              new BundleFile(folder.resolve("bundle-PractitionerRole-" + part + ".json"))) {
        for (int n = first; n < Math.min(people, first + PER_FILE); n++) {
          Person person = drawing.next();
          workers.put(IhrisShapes.practitioner(person));
          for (Person.Role role : person.roles()) {
            jobs.put(IhrisShapes.role(person, role));
            roles++;
          }
        }
      }
    }
    return roles;
  }
}
