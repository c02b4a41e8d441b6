package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * Plays DHIS2 2.42 as strictly as the recorded exchanges do: a login page for whoever shows no
 * access, 409 with the good rows stored, zeros that are dropped without a word, and, when told so,
 * a bad day.
 */
public final class Dhis2Stub implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "d2p_of_the_test";
  private static final Set<String> ELEMENTS = Set.of("STK_AMOX", "STK_ORS", "STK_OUT");
  private static final Set<String> UNITS = Set.of("ouNorth0001", "ouSouth0001", "ouClosed001");

  private static final Map<String, String> STORED = new TreeMap<>();
  private static final Deque<Integer> BAD_DAY = new ArrayDeque<>();
  private static volatile String refusedElement = "";
  private static HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Dhis2Stub::serve);
    server.start();
    return Map.of(
        "mhero.dhis2.url",
        "http://localhost:" + server.getAddress().getPort(),
        "mhero.dhis2.token",
        TOKEN,
        "mhero.dhis2.attempts",
        "3",
        "mhero.dhis2.first-pause",
        "PT0.05S");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  public static synchronized void reset() {
    STORED.clear();
    BAD_DAY.clear();
    refusedElement = "";
  }

  /** Answers the next imports with these statuses; 0 is 200 without a body. */
  static synchronized void badDay(Integer... statuses) {
    BAD_DAY.addAll(List.of(statuses));
  }

  /** Refuses this data element as one not assigned, as after a change of the metadata. */
  static void refuse(String element) {
    refusedElement = element;
  }

  /** What is stored, by {@code element/period/unit}. */
  static synchronized Map<String, String> stored() {
    return new TreeMap<>(STORED);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!("ApiToken " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        unknown(exchange);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/api/dataSets")) {
        answer(exchange, 200, dataSets(exchange));
      } else if (path.equals("/api/dataValueSets")) {
        importing(exchange);
      } else {
        answer(exchange, 404, "{\"httpStatusCode\":404,\"status\":\"ERROR\"}");
      }
    }
  }

  private static void unknown(HttpExchange exchange) throws IOException {
    if ("XMLHttpRequest".equals(exchange.getRequestHeaders().getFirst("X-Requested-With"))) {
      answer(exchange, 401, "{\"httpStatusCode\":401,\"status\":\"ERROR\"}");
    } else {
      exchange.getResponseHeaders().set("Location", "/dhis-web-login/");
      answer(exchange, 302, "");
    }
  }

  private static String dataSets(HttpExchange exchange) {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    return query.contains("filter=code:eq:DS_STOCK") ? DATA_SET : "{\"dataSets\":[]}";
  }

  private static final String DATA_SET =
      """
      {"dataSets":[{"id":"ozPnFnZyGDp","code":"DS_STOCK","name":"Weekly stock survey","periodType":"Weekly",
       "expiryDays":0.0,"openFuturePeriods":0,"dataSetElements":[
        {"dataElement":{"id":"mqP6yuavYbK","code":"STK_AMOX","name":"Amoxicillin",
          "valueType":"INTEGER_ZERO_OR_POSITIVE","zeroIsSignificant":true,"categoryCombo":{"code":"default"}}},
        {"dataElement":{"id":"xFv4o5L6dKq","code":"STK_ORS","name":"ORS",
          "valueType":"INTEGER_ZERO_OR_POSITIVE","zeroIsSignificant":false,"categoryCombo":{"code":"default"}}},
        {"dataElement":{"id":"LfK1U4ALr6c","code":"STK_OUT","name":"Stock-out",
          "valueType":"BOOLEAN","zeroIsSignificant":false,"categoryCombo":{"code":"default"}}}],
       "organisationUnits":[
        {"id":"ouNorth0001","code":"MFL-1001","name":"North  clinic","openingDate":"1990-01-01T00:00:00.000"},
        {"id":"ouSouth0001","code":"MFL-1002","name":"South Clinic","openingDate":"1990-01-01T00:00:00.000"},
        {"id":"ouClosed001","code":"MFL-1003","name":"Old Clinic","openingDate":"1990-01-01T00:00:00.000",
         "closedDate":"2019-06-30T00:00:00.000"}]}]}""";

  private static void importing(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    Integer bad;
    synchronized (Dhis2Stub.class) {
      bad = BAD_DAY.poll();
    }
    if (bad != null) {
      answer(exchange, bad == 0 ? 200 : bad, bad == 0 ? "" : "<html>busy</html>");
      return;
    }
    if (!query.contains("importStrategy=CREATE_AND_UPDATE")
        || !query.contains("strictOrganisationUnits=true")
        || !query.contains("strictPeriods=true")) {
      answer(exchange, 400, "{\"message\":\"The test wants strict parameters\"}");
      return;
    }
    ObjectNode answer = imported(body, query.contains("dryRun=true"));
    answer(exchange, answer.path("httpStatusCode").asInt(), answer.toString());
  }

  private static synchronized ObjectNode imported(JsonNode body, boolean dryRun) {
    Summary summary = new Summary();
    String unit = body.path("orgUnit").asText();
    if (!UNITS.contains(unit)) {
      return summary.aborted("E7603", "Org unit not found or not accessible: `" + unit + "`");
    }
    int index = 0;
    for (JsonNode row : body.path("dataValues")) {
      String element = row.path("dataElement").asText();
      String value = row.path("value").asText();
      if (!row.path("value").isTextual()) {
        summary.refused(index, "E7619", "The test wants values as strings");
      } else if (!ELEMENTS.contains(element)) {
        summary.refused(index, "E7610", "Data element not found: `" + element + "`");
      } else if (element.equals(refusedElement)) {
        summary.refused(index, "E7633", "Data element not in data set: `" + element + "`");
      } else {
        summary.stored(element + "/" + body.path("period").asText() + "/" + unit, value, dryRun);
      }
      index++;
    }
    return summary.done();
  }

  /** Counts and conflicts of one import. */
  private static final class Summary {
    private final ArrayNode conflicts = JSON.createArrayNode();
    private final ArrayNode rejected = JSON.createArrayNode();
    private int imported;
    private int updated;
    private int ignored;
    private int deleted;

    void refused(int index, String code, String message) {
      ObjectNode conflict = conflicts.addObject();
      conflict.put("value", message).put("errorCode", code).putArray("indexes").add(index);
      rejected.add(index);
      ignored++;
    }

    void stored(String key, String value, boolean dryRun) {
      if (key.startsWith("STK_ORS/") && value.equals("0")) {
        deleted += !dryRun && STORED.remove(key) != null ? 1 : 0;
        return;
      }
      String before = STORED.get(key);
      if (value.equals(before)) {
        ignored++;
      } else if (before == null) {
        imported++;
      } else {
        updated++;
      }
      if (!dryRun) {
        STORED.put(key, value);
      }
    }

    ObjectNode aborted(String code, String message) {
      conflicts.addObject().put("value", message).put("errorCode", code);
      return answer("ERROR", 409);
    }

    ObjectNode done() {
      return conflicts.isEmpty() ? answer("SUCCESS", 200) : answer("WARNING", 409);
    }

    private ObjectNode answer(String status, int http) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("httpStatusCode", http).put("status", status);
      ObjectNode response = answer.putObject("response");
      response.put("responseType", "ImportSummary").put("status", status);
      response
          .putObject("importCount")
          .put("imported", imported)
          .put("updated", updated)
          .put("ignored", ignored)
          .put("deleted", deleted);
      response.set("conflicts", conflicts);
      response.set("rejectedIndexes", rejected);
      return answer;
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=stale");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
