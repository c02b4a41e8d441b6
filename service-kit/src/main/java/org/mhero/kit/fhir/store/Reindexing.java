package org.mhero.kit.fhir.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.index.Indexer;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;

/**
 * Writes the index rows of a type anew when a release declares a parameter it did not have, or
 * declares one otherwise: an upgrade must not change answers in silence. It runs before the service
 * takes requests, in small transactions, and begins again when it was cut short.
 */
@ApplicationScoped
public class Reindexing {
  private static final Logger LOG = Logger.getLogger(Reindexing.class);
  private static final int BATCH = 200;
  private static final String NEXT =
      "select c.pid, v.body from fhir_current c join fhir_version v on v.seq = c.seq"
          + " where c.type = ? and not c.deleted and c.pid > ? order by c.pid limit ?"
          + " for update of c";

  private final AgroalDataSource database;
  private final FhirTypes types;
  private final FhirJson json;
  private final ParamNumbers params;

  Reindexing(AgroalDataSource database, FhirTypes types, FhirJson json, ParamNumbers params) {
    this.database = database;
    this.types = types;
    this.json = json;
    this.params = params;
  }

  void start(@Observes StartupEvent event) {
    types.all().forEach(this::bringUpToDate);
  }

  /** Reindexes the type when its declaration is not the one its rows were written by. */
  void bringUpToDate(FhirType type) {
    Map<String, String> declared = definitions(type);
    params.of(type.name());
    Map<String, String> indexed = QuarkusTransaction.requiringNew().call(() -> indexed(type));
    if (indexed.equals(declared)) {
      return;
    }
    long[] last = {0};
    int count = 0;
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(() -> batch(type, last));
      count += done;
    } while (done == BATCH);
    QuarkusTransaction.requiringNew().run(() -> remember(type, declared));
    if (count > 0) {
      LOG.infof("Indexed %d %s anew", count, type.name());
    }
  }

  private static Map<String, String> definitions(FhirType type) {
    var definitions = new HashMap<String, String>();
    type.params()
        .values()
        .forEach(p -> definitions.put(p.name(), p.kind().code() + " " + p.note()));
    return definitions;
  }

  private Map<String, String> indexed(FhirType type) {
    String sql = "select name, definition from fhir_param where type = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, type.name());
      var found = new HashMap<String, String>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (type.params().containsKey(row.getString(1))) {
            found.put(row.getString(1), row.getString(2));
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreUnavailable("The search parameters could not be read", e);
    }
  }

  private int batch(FhirType type, long[] last) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setString(1, type.name());
      statement.setLong(2, last[0]);
      statement.setInt(3, BATCH);
      var pids = new ArrayList<Long>();
      var index = new IndexTables();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          byte[] body = Body.unpack(row.getBytes(2));
          last[0] = row.getLong(1);
          pids.add(last[0]);
          if (body != null) {
            var rows = Indexer.rows(type, json.trusted(type.model(), body));
            index.add(last[0], params.of(type.name()), rows);
          }
        }
      }
      IndexTables.delete(connection, pids);
      index.insert(connection);
      return pids.size();
    } catch (SQLException e) {
      throw new StoreUnavailable("Resources could not be indexed", e);
    }
  }

  private void remember(FhirType type, Map<String, String> definitions) {
    String sql =
        "update fhir_param p set definition = n.definition"
            + " from unnest(?::text[], ?::text[]) as n (name, definition)"
            + " where p.type = ? and p.name = n.name";
    List<Map.Entry<String, String>> entries = List.copyOf(definitions.entrySet());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("text", entries.stream().map(Map.Entry::getKey).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", entries.stream().map(Map.Entry::getValue).toArray()));
      statement.setString(3, type.name());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreUnavailable("The search parameters could not be remembered", e);
    }
  }
}
