package org.mhero.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

  @Test
  void givesAnEmptyDatabaseEachTime() throws SQLException {
    // Given
    try (var connection = DriverManager.getConnection(PostgresServer.shared().database("test"));
        var statement = connection.createStatement()) {
      statement.execute("create table kept (id int)");
    }

    // When
    String url = PostgresServer.shared().database("test");

    // Then
    try (var connection = DriverManager.getConnection(url);
        var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void sortsByCodePointWhateverTheMachinesLocale() throws SQLException {
    // Given
    try (var connection = DriverManager.getConnection(PostgresServer.shared().database("sorting"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select 'Z' < 'a', upper('é') = 'É'")) {
      rows.next();

      // Then
      assertThat(rows.getBoolean(1)).isTrue();
      assertThat(rows.getBoolean(2)).isTrue();
    }
  }
}
