package org.mhero.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A DHIS2 with one data set that keeps what it is sent and turns away who shows no token. */
final class Dhis2Stub {
  static final String TOKEN = "d2p_e2e";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private volatile List<String> facilities = List.of();

  private Dhis2Stub(HttpServer server) {
    this.server = server;
  }

  static Dhis2Stub start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Dhis2Stub stub = new Dhis2Stub(server);
    server.createContext("/api/dataSets", stub::dataSets);
    server.createContext("/api/dataValueSets", stub::dataValueSets);
    server.start();
    return stub;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The facilities that report, by name. */
  void knows(Collection<String> names) {
    facilities = List.copyOf(names);
  }

  /** The bodies that were kept. */
  List<JsonNode> received() {
    return List.copyOf(received);
  }

  void close() {
    server.stop(0);
  }

  private void dataSets(HttpExchange exchange) throws IOException {
    ObjectNode set = JSON.createObjectNode().put("id", "dsCOVIDxxxx").put("code", "DS_COVID");
    set.put("name", "Covid facility report").put("periodType", "Monthly");
    set.put("expiryDays", 0).put("openFuturePeriods", 1);
    ObjectNode element = set.putArray("dataSetElements").addObject().putObject("dataElement");
    element.put("id", "deVACCINxxx").put("code", "VACCINATED").put("name", "Patients vaccinated");
    element.put("valueType", "INTEGER_ZERO_OR_POSITIVE").put("zeroIsSignificant", true);
    ObjectNode combo = element.putObject("categoryCombo").put("code", "default");
    combo
        .put("name", "default")
        .putArray("categoryOptionCombos")
        .addObject()
        .put("id", "HllvX50cXC0");
    ArrayNode units = set.putArray("organisationUnits");
    for (int i = 0; i < facilities.size(); i++) {
      units
          .addObject()
          .put("id", "OrgUnit%04d".formatted(i))
          .put("code", "OU_" + i)
          .put("name", facilities.get(i))
          .put("openingDate", "2000-01-01T00:00:00.000");
    }
    ObjectNode body = JSON.createObjectNode();
    body.putArray("dataSets").add(set);
    answer(exchange, body);
  }

  private void dataValueSets(HttpExchange exchange) throws IOException {
    JsonNode sent = JSON.readTree(exchange.getRequestBody());
    int values = sent.path("dataValues").size();
    if (!String.valueOf(exchange.getRequestURI().getQuery()).contains("dryRun=true")) {
      received.add(sent);
    }
    ObjectNode body = JSON.createObjectNode().put("httpStatus", "OK").put("httpStatusCode", 200);
    body.put("status", "OK").put("message", "Import was successful.");
    ObjectNode summary = body.putObject("response").put("responseType", "ImportSummary");
    summary.put("status", "SUCCESS").putArray("conflicts");
    summary
        .putObject("importCount")
        .put("imported", values)
        .put("updated", 0)
        .put("ignored", 0)
        .put("deleted", 0);
    answer(exchange, body);
  }

  private static void answer(HttpExchange exchange, JsonNode body) throws IOException {
    boolean known =
        ("ApiToken " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
