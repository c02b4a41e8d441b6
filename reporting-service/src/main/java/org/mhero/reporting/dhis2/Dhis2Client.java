package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Speaks the web API of DHIS2 2.40 to 2.43. Redirects are not followed and no cookies are kept: a
 * request without access would otherwise end, with 200, at a login page (reference, section 2).
 */
@ApplicationScoped
class Dhis2Client implements Dhis2Port {
  private static final int CONNECTIONS = 4;
  private static final String STRICT =
      "/api/dataValueSets?dataSetIdScheme=CODE&orgUnitIdScheme=UID&dataElementIdScheme=CODE"
          + "&importStrategy=CREATE_AND_UPDATE&strictPeriods=true&strictOrganisationUnits=true"
          + "&strictDataElements=true&strictCategoryOptionCombos=true";
  private static final String FIELDS =
      "id,code,name,periodType,expiryDays,openFuturePeriods,"
          + "dataSetElements[dataElement[id,code,name,valueType,zeroIsSignificant,"
          + "categoryCombo[code,name,categoryOptionCombos[id,code,name]]]],"
          + "organisationUnits[id,code,name,openingDate,closedDate]";

  private final Dhis2Config config;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http;
  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Dhis2Client(Dhis2Config config, ObjectMapper json, Clock clock) {
    this.config = config;
    this.json = json;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(config.connectTimeout()).build();
  }

  private record Kept(DataSetInfo info, Instant until) {}

  @Override
  public boolean configured() {
    return config.url().isPresent()
        && (config.token().isPresent() || config.username().isPresent());
  }

  @Override
  public DataSetInfo dataSet(String code) {
    Kept known = kept.get(code);
    if (known != null && known.until().isAfter(clock.instant())) {
      return known.info();
    }
    DataSetInfo info = DataSetReader.read(find(code));
    kept.put(code, new Kept(info, clock.instant().plus(config.metadataAge())));
    return info;
  }

  private JsonNode find(String code) {
    String path =
        "/api/dataSets?paging=false&fields=%s&filter=code:eq:%s"
            .formatted(encode(FIELDS), encode(code));
    Answer answer = exchange(request(path).GET());
    if (answer.failure() != null || answer.status() >= 500 || answer.status() == 429) {
      throw new AppException(ErrorCode.UNAVAILABLE, "DHIS2 could not be asked: " + answer.why());
    }
    JsonNode found = tree(answer.body()).path("dataSets");
    if (answer.status() != 200 || !found.isArray()) {
      throw AppException.unprocessable("DHIS2 does not show its data sets: " + answer.why());
    }
    if (found.isEmpty()) {
      throw AppException.unprocessable("DHIS2 has no data set with the code " + code);
    }
    return found.get(0);
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }

  @Override
  public Delivery send(DataValueSet values, Mode mode) {
    String path = mode == Mode.DRY_RUN ? STRICT + "&dryRun=true" : STRICT;
    Answer answer =
        exchange(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(values))));
    return answer.failure() != null
        ? new Delivery.Later(answer.why())
        : ImportSummary.read(json, answer.status(), answer.body(), values.values().size());
  }

  /** Values as JSON strings, the data set explicit: both dialects then behave alike. */
  private String body(DataValueSet values) {
    ObjectNode body = json.createObjectNode();
    body.put("dataSet", values.dataSet());
    body.put("period", values.period());
    body.put("orgUnit", values.orgUnit());
    for (DataValue value : values.values()) {
      ObjectNode row = body.withArray("dataValues").addObject();
      row.put("dataElement", value.dataElement());
      Optional.ofNullable(value.categoryOptionCombo())
          .ifPresent(combo -> row.put("categoryOptionCombo", combo));
      row.put("value", value.value());
      row.put("comment", value.comment());
    }
    return body.toString();
  }

  private HttpRequest.Builder request(String path) {
    URI base = config.url().orElseThrow(() -> AppException.conflict("No DHIS2 is configured"));
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(config.readTimeout())
        .header("Accept", "application/json")
        .header("X-Requested-With", "XMLHttpRequest")
        .header("Authorization", access());
  }

  private String access() {
    return config
        .token()
        .map(token -> "ApiToken " + token)
        .orElseGet(
            () -> {
              String pair = config.username().orElse("") + ":" + config.password().orElse("");
              byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
              return "Basic " + Base64.getEncoder().encodeToString(bytes);
            });
  }

  private record Answer(int status, String body, @Nullable String failure) {
    String why() {
      return failure == null ? "it answered " + status : failure;
    }
  }

  private Answer exchange(HttpRequest.Builder request) {
    connections.acquireUninterruptibly();
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), null);
    } catch (IOException e) {
      return new Answer(0, "", "no answer (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "", "stopped while waiting");
    } finally {
      connections.release();
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
