package org.mhero.registry.terminology;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.StoreUnavailable;

/** The table of concepts, and the list of codes whose roles have to be written again. */
@ApplicationScoped
class Concepts {
  /** A code whose meaning changed. */
  record Changed(String system, String code, UUID round) {}

  private final AgroalDataSource database;

  Concepts(AgroalDataSource database) {
    this.database = database;
  }

  Optional<Concept> find(String system, String code) {
    return query(
            "select system, code, display, cadre from concept where system = ? and code = ?",
            system,
            code)
        .stream()
        .findFirst();
  }

  /** The concepts a CodeSystem gave. */
  List<Concept> of(String resource) {
    return query("select system, code, display, cadre from concept where resource = ?", resource);
  }

  void put(String resource, List<Concept> concepts) {
    for (Concept concept : concepts) {
      update(
          "insert into concept (system, code, display, cadre, resource) values (?, ?, ?, ?, ?)"
              + " on conflict (system, code) do update set display = excluded.display,"
              + " cadre = excluded.cadre, resource = excluded.resource",
          concept.system(),
          concept.code(),
          concept.display(),
          concept.cadre(),
          resource);
    }
  }

  void remove(String resource, List<Concept> concepts) {
    for (Concept concept : concepts) {
      update(
          "delete from concept where system = ? and code = ? and resource = ?",
          concept.system(),
          concept.code(),
          resource);
    }
  }

  /** Asks for the roles that bear the code to be written again. */
  void changed(Concept concept) {
    update(
        "insert into role_refresh (system, code) values (?, ?)"
            + " on conflict (system, code) do update set round = excluded.round",
        concept.system(),
        concept.code());
  }

  /** One of the changed codes. */
  Optional<Changed> nextChanged() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select system, code, round from role_refresh limit 1");
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Changed(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new StoreUnavailable("Concepts could not be read", e);
    }
  }

  /** Takes a code off the list, unless it has changed again since. */
  void done(Changed changed) {
    update(
        "delete from role_refresh where system = ? and code = ? and round = ?",
        changed.system(),
        changed.code(),
        changed.round());
  }

  private List<Concept> query(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      List<Concept> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Concept(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreUnavailable("Concepts could not be read", e);
    }
  }

  private void update(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreUnavailable("Concepts could not be written", e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
