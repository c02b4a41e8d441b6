package org.mhero.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.gateway.route.Decision.Bundle;
import org.mhero.gateway.route.Decision.Forward;
import org.mhero.gateway.route.Decision.Metadata;
import org.mhero.gateway.route.Decision.Refuse;
import org.mhero.gateway.route.Route.Guard;

class RouteTableTest {
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1);

  private final RouteTable table =
      new RouteTable(
          List.of(
              route("registry", true, Set.of("Practitioner", "Location"), "/api/registry"),
              route("messaging", true, Set.of("Communication"), "/api/messaging", "/channels"),
              route("simulator", false, Set.of(), "/simulator"),
              route("console", true, Set.of(), "/")));

  @ParameterizedTest
  @CsvSource({
    "GET, /fhir/Practitioner, registry",
    "GET, /fhir/Practitioner/1/_history/2, registry",
    "POST, /fhir/Practitioner/_search, registry",
    "GET, /fhir/Communication, messaging",
    "POST, /api/registry/imports, registry",
    "GET, /api/registry, registry",
    "GET, /api/registryx, console",
    "POST, /channels/external/x/receive, messaging",
    "GET, /, console",
    "GET, /console/overview, console",
    "GET, /fhirx, console",
  })
  void findsTheOwner(String method, String path, String owner) {
    assertThat(table.decide(method, path, ""))
        .isInstanceOfSatisfying(
            Forward.class, forward -> assertThat(forward.route().name()).isEqualTo(owner));
  }

  @ParameterizedTest
  @CsvSource({
    "_type=Practitioner, registry",
    "_type=Practitioner%2CLocation&_count=5, registry",
    "_type=Practitioner&_type=Location, registry",
    "_since=2026-01-01&_type=Communication, messaging",
  })
  void findsTheOneOwnerOfASearchOverAllTypes(String query, String owner) {
    for (String path : List.of("/fhir", "/fhir/_history", "/fhir/_search")) {
      assertThat(table.decide("GET", path, query))
          .isInstanceOfSatisfying(
              Forward.class, forward -> assertThat(forward.route().name()).isEqualTo(owner));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "_type=, 400",
    "_type=Nothing, 404",
    "_type=Practitioner%2CCommunication, 422",
  })
  void refusesASearchOverAllTypesThatHasNoOneOwner(String query, int status) {
    assertThat(table.decide("GET", "/fhir", query))
        .isInstanceOfSatisfying(
            Refuse.class, refused -> assertThat(refused.code().status()).isEqualTo(status));
  }

  @Test
  void knowsTheFhirRootAndItsMetadata() {
    assertThat(table.decide("POST", "/fhir", "")).isInstanceOf(Bundle.class);
    assertThat(table.decide("POST", "/fhir/", "")).isInstanceOf(Bundle.class);
    assertThat(table.decide("GET", "/fhir/metadata", "_format=json")).isInstanceOf(Metadata.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fhir/Nothing",
        "/fhir/metadata/x",
        "/fhir/practitioner",
        "/fhir/Practitione%72",
        "/simulator/api/handsets",
        "/simulator",
        "/q/health",
        "/q",
      })
  void findsNobody(String path) {
    assertThat(table.decide("GET", path, ""))
        .isInstanceOfSatisfying(
            Refuse.class, refused -> assertThat(refused.code().status()).isEqualTo(404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/channels/../api/registry/imports",
        "/channels/..",
        "/channels/./x",
        "/channels//x",
        "//api/registry",
        "/channels/%2e%2e/api/registry",
        "/channels/.%2E/api/registry",
        "/channels/..%2fapi/registry",
        "/channels/x%2Fy",
        "/channels/x%5cy",
        "/channels/..;/api/registry",
        "/api;v=1/registry",
        "/api%3bv=1/registry",
        "/channels\\api",
        "/channels/%zz",
        "/channels/%",
        "/channels/%00",
        "/channels/ä",
        "http://elsewhere/api/registry",
        "*",
        "",
      })
  void refusesTargetsThatTwoReadersTakeForTwoPaths(String path) {
    assertThat(table.decide("GET", path, ""))
        .isInstanceOfSatisfying(
            Refuse.class, refused -> assertThat(refused.code().status()).isEqualTo(400));
  }

  @Test
  void toleratesTwoOwnersOfNothing() {
    assertThatThrownBy(
            () ->
                new RouteTable(
                    List.of(
                        route("a", true, Set.of("Task"), "/a"),
                        route("b", true, Set.of("Task"), "/b"))))
        .hasMessageContaining("Task")
        .hasMessageContaining("a and b");
    assertThatThrownBy(
            () ->
                new RouteTable(
                    List.of(route("a", true, Set.of(), "/x"), route("b", true, Set.of(), "/x"))))
        .hasMessageContaining("/x");
  }

  @Test
  void keepsTheNamesOfAQueryAndDropsWhatIsAskedAbout() {
    assertThat(QueryText.names("name=Aminata&_count=5&name=Conteh&telecom=%2B23277000001"))
        .isEqualTo("name&_count&telecom");
    assertThat(QueryText.names("Aminata%20Conteh&23277000001")).isEmpty();
  }

  private static Route route(String name, boolean open, Set<String> types, String... paths) {
    return new Route(
        name,
        URI.create("http://localhost:1"),
        types,
        List.of(paths),
        new Guard(open, Access.BEARER, null),
        LIMITS);
  }
}
