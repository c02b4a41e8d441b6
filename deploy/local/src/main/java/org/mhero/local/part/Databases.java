package org.mhero.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Gives Keycloak and each service a database of its own with a role of its own that owns it and
 * sees no other. Running it again changes nothing but the passwords, to the ones kept.
 */
final class Databases {
  private final String url;
  private final Secrets secrets;

  Databases(int port, Secrets secrets) {
    this.url = "jdbc:postgresql://127.0.0.1:" + port + "/";
    this.secrets = secrets;
  }

  /** Whether the server answers queries. */
  boolean answer() {
    try (var connection = open();
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  void provide() throws SQLException {
    List<String> names = new ArrayList<>(List.of(Part.KEYCLOAK.key()));
    Part.services().forEach(service -> names.add(service.key()));
    try (var connection = open()) {
      for (String name : names) {
        provide(connection, name);
      }
    }
  }

  /** Names are the parts' own and passwords letters and digits, so both are safe to paste. */
  private void provide(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      String verb =
          exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
      statement.execute(
          "%s role %s login password '%s'".formatted(verb, name, secrets.database(name)));
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, name));
        statement.execute("revoke connect on database %s from public".formatted(name));
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", secrets.postgres());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(url + "postgres", properties);
  }
}
