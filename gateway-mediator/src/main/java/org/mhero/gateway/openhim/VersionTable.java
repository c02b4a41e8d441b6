package org.mhero.gateway.openhim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Remembers versions in the database, so that all replicas register the same. */
@ApplicationScoped
class VersionTable implements Versions {
  private static final String READ =
      "select hash, version from openhim_registration where urn = ? for update";
  private static final String WRITE =
      "insert into openhim_registration (urn, hash, version) values (?, ?, ?)"
          + " on conflict (urn) do update set hash = excluded.hash, version = excluded.version";

  private final AgroalDataSource database;

  VersionTable(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Semver of(String urn, String hash, Semver least) {
    try (Connection connection = database.getConnection();
        var read = connection.prepareStatement(READ)) {
      read.setString(1, urn);
      Semver next = least;
      try (var row = read.executeQuery()) {
        if (row.next()) {
          Semver last = Semver.of(row.getString(2));
          if (row.getString(1).equals(hash) && last.compareTo(least) >= 0) {
            return last;
          }
          next = last.next().compareTo(least) > 0 ? last.next() : least;
        }
      }
      write(connection, urn, hash, next);
      return next;
    } catch (SQLException e) {
      throw new AppException(
          ErrorCode.UNAVAILABLE, "The registered version cannot be read", List.of(), e);
    }
  }

  private static void write(Connection connection, String urn, String hash, Semver version)
      throws SQLException {
    try (var write = connection.prepareStatement(WRITE)) {
      write.setString(1, urn);
      write.setString(2, hash);
      write.setString(3, version.toString());
      write.executeUpdate();
    }
  }
}
