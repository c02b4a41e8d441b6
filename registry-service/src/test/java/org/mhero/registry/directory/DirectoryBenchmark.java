package org.mhero.registry.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/**
 * What the directory writes, reads and searches in a second, beside plain JDBC over the same rows
 * in the same run. Not a test; run it with {@code -Dtest=DirectoryBenchmark -Dbench.people=20000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class DirectoryBenchmark {
  private static final int PEOPLE = Integer.getInteger("bench.people", 6_000);
  private static final int BATCH = 500;
  private static final int FACILITIES = 400;
  private static final int DISTRICTS = 20;
  private static final Pattern NEXT = Pattern.compile("\"relation\":\"next\",\"url\":\"([^\"]+)\"");

  @Inject FhirStore store;
  @Inject FhirJson json;
  @Inject AgroalDataSource database;

  private final HttpClient http = HttpClient.newHttpClient();
  private String base = "";
  private String token = "";
  private double spent;

  @Test
  void bench() throws Exception {
    base = "http://localhost:" + io.restassured.RestAssured.port + "/fhir";
    places();
    people();
    execute("analyze");
    token = Tokens.service("messaging");
    transaction();
    transaction();
    reads();
    scan();
    searches(
        "PractitionerRole?active=true&role=urn:job|j7&location:below=Location/d7"
            + "&_include=PractitionerRole:practitioner&_count=500&_total=none");
    searches("Practitioner?family=kol&_count=50");
    searches("Practitioner?identifier=urn:n|n777");
    searches("PractitionerRole?practitioner.identifier=urn:n|n777");
    searches("Practitioner?_sort=family&_count=50");
    searches("Practitioner?name:contains=ollie-77&_count=50");
    searches("Location?near=6.3|-10.8|20&_count=50");
  }

  private void places() {
    List<Write> writes = new ArrayList<>();
    writes.add(put(place("country", null)));
    IntStream.range(0, DISTRICTS).forEach(d -> writes.add(put(place("d" + d, "country"))));
    IntStream.range(0, FACILITIES)
        .forEach(f -> writes.add(put(place("f" + f, "d" + f % DISTRICTS))));
    store.writeAll(writes);
  }

  private static Location place(String id, @org.jspecify.annotations.Nullable String parent) {
    Location place = new Location().setName("Place " + id);
    place.setStatus(Location.LocationStatus.ACTIVE).addType().setText("place");
    place.setPosition(
        new Location.LocationPositionComponent()
            .setLatitude(6.3 + id.hashCode() % 100 / 200.0)
            .setLongitude(-10.8));
    if (parent != null) {
      place.setPartOf(new Reference("Location/" + parent));
    }
    place.setId(id);
    return place;
  }

  private void people() {
    IntStream.range(0, 4).forEach(warm -> store.writeAll(some(1_000_000 + warm * BATCH)));
    long start = System.nanoTime();
    for (int from = 0; from < PEOPLE; from += BATCH) {
      store.writeAll(some(from));
    }
    told("write through the store", PEOPLE * 2, start, "resources/s");
    start = System.nanoTime();
    for (int from = 0; from < PEOPLE; from += BATCH) {
      store.writeAll(some(from));
    }
    told("write again, nothing changed", PEOPLE * 2, start, "resources/s");
  }

  private static List<Write> some(int from) {
    List<Write> writes = new ArrayList<>();
    for (int i = from; i < from + BATCH; i++) {
      writes.add(put(person(i)));
      writes.add(put(role(i)));
    }
    return writes;
  }

  private static Write put(Resource resource) {
    return new Write.Put(resource, null);
  }

  private static Practitioner person(int i) {
    Practitioner person = new Practitioner().setActive(true);
    person.addIdentifier().setSystem("urn:n").setValue("n" + i);
    person.addName().setFamily("Kollie-" + i).addGiven("Martha").addGiven("Y" + i % 97);
    person.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+23177" + (1_000_000 + i));
    person.addQualification().getCode().addCoding().setSystem("urn:skill").setCode("s" + i % 9);
    person.setId("p" + i);
    return person;
  }

  private static PractitionerRole role(int i) {
    PractitionerRole role = new PractitionerRole().setActive(true);
    role.setPractitioner(new Reference("Practitioner/p" + i));
    role.addLocation(new Reference("Location/f" + i % FACILITIES));
    role.addCode().addCoding().setSystem("urn:job").setCode("j" + i % 31);
    role.addCode().addCoding().setSystem("urn:cadre").setCode("c" + i % 7);
    role.setId("r" + i);
    return role;
  }

  private void transaction() throws Exception {
    int from = (int) (System.nanoTime() % 1_000_000_000);
    String entries =
        IntStream.range(from, from + 1000)
            .mapToObj(
                i ->
                    "{\"fullUrl\":\"urn:uuid:%d\",\"resource\":%s,\"request\":{\"method\":\"PUT\",\"url\":\"Practitioner?identifier=urn:n|n%d\"}}"
                        .formatted(i, json.text(person(i)), i))
            .collect(Collectors.joining(","));
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}";
    long start = System.nanoTime();
    HttpResponse<byte[]> answer =
        http.send(
            request(base)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(bundle))
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body()));
    }
    told("transaction of 1000 conditional updates", 1000, start, "entries/s");
  }

  private void reads() throws Exception {
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 1000; i++) {
        get(base + "/Practitioner/p" + i);
      }
      told("read over HTTP", 1000, start, "reads/s");
      start = System.nanoTime();
      for (int i = 0; i < 1000; i++) {
        bytes(
            "select v.body from fhir_current c join fhir_version v on v.seq = c.seq"
                + " where c.type = 'Practitioner' and c.id = ?",
            "p" + i);
      }
      told("read by JDBC", 1000, start, "reads/s");
    }
  }

  private void scan() throws Exception {
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      long bytes = 0;
      String page = base + "/Practitioner?_count=1000";
      while (page != null) {
        byte[] body = get(page);
        bytes += body.length;
        Matcher next = NEXT.matcher(new String(body, 0, Math.min(body.length, 4000)));
        page = next.find() ? next.group(1) : null;
      }
      told("page through all people over HTTP", bytes / 1_000_000, start, "MB/s");
      start = System.nanoTime();
      long raw =
          bytes(
              "select v.body from fhir_version v join fhir_current c on c.seq = v.seq"
                  + " where c.type = ?",
              "Practitioner");
      told(
          "the same rows by JDBC, packed (" + raw / 1_000_000 + " MB)",
          bytes / 1_000_000,
          start,
          "MB/s");
    }
  }

  private void searches(String query) throws Exception {
    String url = base + "/" + query.replace("|", "%7C");
    int times = 100;
    long size = 0;
    for (int i = 0; i < 30; i++) {
      size = get(url).length;
    }
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      get(url);
    }
    told(query + " (" + size / 1000 + " kB)", times, start, "searches/s");
  }

  private byte[] get(String url) throws Exception {
    HttpResponse<byte[]> answer = http.send(request(url).GET().build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(url + ": " + new String(answer.body()));
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
  }

  private long bytes(String sql, String arg) throws Exception {
    long bytes = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, arg);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          bytes += row.getBytes(1).length;
        }
      }
    }
    return bytes;
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void told(String what, long count, long start, String unit) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu =
        ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
    System.out.printf(
        Locale.ROOT,
        "BENCH %-60s %10.1f %s (%.2f s, %.2f s of processor)%n",
        what,
        count / seconds,
        unit,
        seconds,
        cpu - spent);
    spent = cpu;
  }
}
