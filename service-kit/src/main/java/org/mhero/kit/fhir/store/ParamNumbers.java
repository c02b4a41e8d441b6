package org.mhero.kit.fhir.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.type.FhirTypes;

/** The number each declared search parameter has in the index tables; given once, kept for ever. */
@ApplicationScoped
public class ParamNumbers {
  private static final String DECLARE =
      "insert into fhir_param (type, name) select * from unnest(?::text[], ?::text[])"
          + " on conflict do nothing";

  private final AgroalDataSource database;
  private final FhirTypes types;
  private volatile @Nullable Map<String, Map<String, Integer>> numbers;

  ParamNumbers(AgroalDataSource database, FhirTypes types) {
    this.database = database;
    this.types = types;
  }

  /** The number of a declared parameter. */
  public int of(String type, String param) {
    Integer number = of(type).get(param);
    if (number == null) {
      throw new IllegalStateException(type + "." + param + " is not declared");
    }
    return number;
  }

  /** The numbers of all parameters a type has declared. */
  public Map<String, Integer> of(String type) {
    Map<String, Map<String, Integer>> known = numbers;
    if (known == null) {
      known = QuarkusTransaction.requiringNew().call(this::load);
      numbers = known;
    }
    return known.getOrDefault(type, Map.of());
  }

  private Map<String, Map<String, Integer>> load() {
    try (Connection connection = database.getConnection()) {
      declare(connection);
      var known = new HashMap<String, Map<String, Integer>>();
      try (var statement = connection.prepareStatement("select type, name, param from fhir_param");
          var row = statement.executeQuery()) {
        while (row.next()) {
          known
              .computeIfAbsent(row.getString(1), type -> new HashMap<>())
              .put(row.getString(2), row.getInt(3));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new StoreUnavailable("The search parameters could not be numbered", e);
    }
  }

  private void declare(Connection connection) throws SQLException {
    var keys =
        types.all().stream()
            .flatMap(t -> t.params().keySet().stream().map(p -> new String[] {t.name(), p}))
            .sorted(java.util.Comparator.comparing((String[] k) -> k[0]).thenComparing(k -> k[1]))
            .toList();
    try (var statement = connection.prepareStatement(DECLARE)) {
      for (int column = 0; column < 2; column++) {
        int c = column;
        statement.setArray(
            column + 1, connection.createArrayOf("text", keys.stream().map(k -> k[c]).toArray()));
      }
      statement.executeUpdate();
    }
  }
}
