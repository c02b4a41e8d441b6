package org.mhero.gateway.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.mhero.gateway.owner.Upstreams;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.RouteTable;

/** Asks the owners what they can do and remembers what they said last. */
@ApplicationScoped
class OwnerStatements {
  private static final Logger LOG = Logger.getLogger(OwnerStatements.class);
  private static final long PATIENCE_MILLIS = 3000;
  private static final String PATH = RouteTable.FHIR + "/metadata";

  private final RouteTable table;
  private final Upstreams upstreams;
  private final ObjectMapper json;
  private final OwnStatement own;
  private final Map<String, JsonNode> last = new ConcurrentHashMap<>();

  OwnerStatements(RouteTable table, Upstreams upstreams, ObjectMapper json, OwnStatement own) {
    this.table = table;
    this.upstreams = upstreams;
    this.json = json;
    this.own = own;
  }

  /** Asks all owners at once; never fails. */
  Future<List<Part>> ask() {
    List<Future<Part>> asked =
        table.routes().stream()
            .filter(route -> !route.types().isEmpty())
            .map(route -> route.local() ? Future.succeededFuture(own(route)) : ask(route))
            .toList();
    return Future.all(asked).map(all -> all.<Part>list());
  }

  private Part own(Route route) {
    return new Part(route.name(), route.types(), own.statement(), false);
  }

  private Future<Part> ask(Route route) {
    return upstreams
        .of(route)
        .request(Upstreams.request(route, HttpMethod.GET, PATH).setTimeout(PATIENCE_MILLIS))
        .compose(OwnerStatements::send)
        .compose(OwnerStatements::whole)
        .map(this::read)
        .map(statement -> present(route, statement))
        .recover(failure -> Future.succeededFuture(away(route, failure)));
  }

  private static Future<HttpClientResponse> send(HttpClientRequest request) {
    request.putHeader("Accept", "application/fhir+json");
    return request.send();
  }

  private static Future<Buffer> whole(HttpClientResponse answer) {
    return answer.statusCode() == 200
        ? answer.body()
        : Future.failedFuture("status " + answer.statusCode());
  }

  private JsonNode read(Buffer body) {
    try {
      return json.readTree(body.getBytes());
    } catch (IOException e) {
      throw new IllegalStateException("not JSON", e);
    }
  }

  private Part present(Route route, JsonNode statement) {
    last.put(route.name(), statement);
    return new Part(route.name(), route.types(), statement, false);
  }

  private Part away(Route route, Throwable failure) {
    LOG.debugf("%s did not say what it can do: %s", route.name(), failure.getMessage());
    return new Part(route.name(), route.types(), last.get(route.name()), true);
  }
}
