package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;

/**
 * Keeps hierarchies free of cycles (mCSD: a single hierarchy by partOf). It looks after the rows
 * are written, so that a transaction cannot close a cycle among its own entries; and writers of one
 * hierarchy take turns, so that two cannot close one together.
 */
final class Hierarchies {
  private static final String CYCLE =
      "with recursive up (origin, id) as ("
          + " select c.id, r.target_id from fhir_current c"
          + " join fhir_reference r on r.pid = c.pid and r.param = ?"
          + " where c.type = ? and c.id = any (?)"
          + " union select u.origin, r.target_id from up u"
          + " join fhir_current c on c.type = ? and c.id = u.id"
          + " join fhir_reference r on r.pid = c.pid and r.param = ?)"
          + " select origin from up where origin = id limit 1";

  private final FhirTypes types;
  private final ParamNumbers params;

  Hierarchies(FhirTypes types, ParamNumbers params) {
    this.types = types;
    this.params = params;
  }

  /** Waits for a turn at each hierarchy the keys belong to; before any row is locked. */
  void enter(Connection connection, Iterable<StoredKey> keys) throws SQLException {
    for (FhirType type : types.all()) {
      if (type.hierarchy().isPresent() && any(keys, type)) {
        try (PreparedStatement statement =
            connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
          statement.setInt(1, (int) Turn.WRITERS);
          statement.setInt(2, type.name().hashCode());
          statement.execute();
        }
      }
    }
  }

  /** Refuses what has just been written when it is its own ancestor. */
  void check(Connection connection, List<PendingVersion> written) throws SQLException {
    for (FhirType type : types.all()) {
      String parent = type.hierarchy().orElse(null);
      var ids = new ArrayList<String>();
      written.stream()
          .map(PendingVersion::stored)
          .filter(s -> s.type().equals(type.name()) && !s.deleted())
          .forEach(s -> ids.add(s.id()));
      if (parent != null && !ids.isEmpty()) {
        check(connection, type.name(), params.of(type.name(), parent), ids);
      }
    }
  }

  private static void check(Connection connection, String type, int param, List<String> ids)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CYCLE)) {
      statement.setInt(1, param);
      statement.setString(2, type);
      statement.setArray(3, connection.createArrayOf("text", ids.toArray()));
      statement.setString(4, type);
      statement.setInt(5, param);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          throw AppException.unprocessable(
              "%s/%s would be part of itself".formatted(type, row.getString(1)), type + ".partOf");
        }
      }
    }
  }

  private static boolean any(Iterable<StoredKey> keys, FhirType type) {
    for (StoredKey key : keys) {
      if (key.type().equals(type.name())) {
        return true;
      }
    }
    return false;
  }
}
