package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A small mCSD directory on a free port: it pages, includes, and knows {@code :below} if told. */
final class FakeDirectory implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final boolean below;
  private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
  private final List<String> queries = new ArrayList<>();
  private int status = 200;

  FakeDirectory(boolean below) {
    this.below = below;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/fhir/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/fhir");
  }

  List<String> queries() {
    return queries;
  }

  void fail(int with) {
    status = with;
  }

  void person(String id, String phone, String language) {
    ObjectNode person = resource("Practitioner", id).put("active", true);
    person.putArray("name").addObject().put("text", "Name of " + id);
    person.putArray("telecom").addObject().put("system", "phone").put("value", phone);
    concept(person.putArray("communication"), "urn:ietf:bcp:47", language);
  }

  void role(String id, String person, String cadre, String place) {
    ObjectNode role = resource("PractitionerRole", id).put("active", true);
    role.putObject("practitioner").put("reference", "Practitioner/" + person);
    concept(role.putArray("code"), "http://ihris.org/fhir/CodeSystem/ihris-cadre", cadre);
    role.putArray("location").addObject().put("reference", "Location/" + place);
  }

  void place(String id, String partOf, String type) {
    ObjectNode place = resource("Location", id).put("name", "Name of " + id);
    concept(place.putArray("type"), "t", type);
    if (!partOf.isEmpty()) {
      place.putObject("partOf").put("reference", "Location/" + partOf);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private ObjectNode resource(String type, String id) {
    ObjectNode node = JSON.createObjectNode().put("resourceType", type).put("id", id);
    resources.put(type + "/" + id, node);
    return node;
  }

  private static void concept(ArrayNode concepts, String system, String code) {
    concepts
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code)
        .put("display", code.toUpperCase(java.util.Locale.ROOT));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/fhir/".length());
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    queries.add(path + " " + query);
    JsonNode answer = path.equals("metadata") ? metadata() : page(path, query);
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private JsonNode metadata() {
    ObjectNode metadata = JSON.createObjectNode();
    ObjectNode type = metadata.putArray("rest").addObject().putArray("resource").addObject();
    type.put("type", "PractitionerRole");
    ArrayNode params = type.putArray("searchParam");
    params.addObject().put("name", "location");
    if (below) {
      params.addObject().put("name", "location:below");
    }
    return metadata;
  }

  private JsonNode page(String type, Map<String, String> query) {
    List<ObjectNode> hits =
        resources.values().stream()
            .filter(one -> one.path("resourceType").asText().equals(type))
            .filter(one -> query.entrySet().stream().allMatch(param -> fits(one, param)))
            .toList();
    int from = Integer.parseInt(query.getOrDefault("from", "0"));
    int to = Math.min(hits.size(), from + Integer.parseInt(query.getOrDefault("_count", "50")));
    ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
    if (to < hits.size()) {
      Map<String, String> next = new LinkedHashMap<>(query);
      next.put("from", String.valueOf(to));
      StringBuilder url = new StringBuilder("http://another.name.example/fhir/" + type + "?");
      next.forEach((name, value) -> url.append(name).append('=').append(value).append('&'));
      ObjectNode link = bundle.putArray("link").addObject().put("relation", "next");
      link.put("url", url.substring(0, url.length() - 1).replace("|", "%7C"));
    }
    ArrayNode entries = bundle.putArray("entry");
    for (ObjectNode hit : hits.subList(Math.min(from, to), to)) {
      entries.addObject().set("resource", hit);
      if (query.containsKey("_include")) {
        JsonNode person = resources.get(hit.path("practitioner").path("reference").asText());
        entries.addObject().set("resource", person);
      }
    }
    return bundle;
  }

  private boolean fits(ObjectNode one, Map.Entry<String, String> param) {
    Set<String> values = Set.of(param.getValue().split(","));
    return switch (param.getKey()) {
      case "_id" -> values.contains(one.path("id").asText());
      case "active" -> one.path("active").asText().equals(param.getValue());
      case "role" -> {
        JsonNode coding = one.at("/code/0/coding/0");
        yield values.contains(coding.get("system").asText() + "|" + coding.get("code").asText());
      }
      case "practitioner" ->
          values.contains(one.at("/practitioner/reference").asText().split("/")[1]);
      case "partof" -> values.contains(one.at("/partOf/reference").asText());
      case "location" -> values.contains(one.at("/location/0/reference").asText());
      case "location:below" ->
          upwards(one.at("/location/0/reference").asText()).anyMatch(values::contains);
      default -> true;
    };
  }

  private Stream<String> upwards(String place) {
    return Stream.iterate(
        place, at -> !at.isEmpty(), at -> resources.get(at).at("/partOf/reference").asText(""));
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null) {
      Arrays.stream(raw.split("&"))
          .map(part -> part.split("=", 2))
          .forEach(part -> query.put(part[0].replace("%3A", ":"), decoded(part[1])));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
