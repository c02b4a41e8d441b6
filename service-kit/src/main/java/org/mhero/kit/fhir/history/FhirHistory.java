package org.mhero.kit.fhir.history;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.kit.fhir.store.StoreUnavailable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * Serves history. Page 1 fixes a horizon, so later pages neither move nor grow; a client that polls
 * with the time of page 1 misses nothing, however long a transaction takes to commit.
 */
@ApplicationScoped
public class FhirHistory {
  private final AgroalDataSource database;

  @Inject
  FhirHistory(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * One page.
   *
   * @param id the resource, null for the whole type
   * @param query {@code _since}, {@code _count}, or the {@code next} of a page
   */
  public HistoryPage page(String type, @Nullable String id, QueryParams query) {
    HistoryRequest request = HistoryRequest.parse(type, id, query);
    try (Connection connection = database.getConnection()) {
      return page(connection, request);
    } catch (SQLException e) {
      throw new StoreUnavailable("History could not be read", e);
    }
  }

  private static HistoryPage page(Connection connection, HistoryRequest request)
      throws SQLException {
    HistoryCursor cursor = request.cursor();
    Horizon horizon = cursor == null ? horizon(connection) : cursor.horizon();
    HistoryQuery query = new HistoryQuery(request, horizon);
    if (cursor == null && future(request.since(), horizon)) {
      return new HistoryPage(List.of(), 0, horizon.at(), null);
    }
    List<StoredResource> rows = request.count() == 0 ? List.of() : query.run(connection);
    boolean more = rows.size() > request.count();
    List<StoredResource> page = more ? rows.subList(0, request.count()) : rows;
    boolean whole = cursor == null && !more && request.count() > 0;
    long total = cursor != null ? cursor.total() : whole ? page.size() : query.total(connection);
    return new HistoryPage(
        page, total, horizon.at(), more ? next(request, horizon, page, total) : null);
  }

  /** Inside a transaction the reader is a writer himself, and waits for nobody. */
  private static Horizon horizon(Connection connection) throws SQLException {
    return QuarkusTransaction.isActive()
        ? new Horizon(Long.MAX_VALUE, Instant.now())
        : Horizon.settled(connection);
  }

  private static boolean future(@Nullable Instant since, Horizon horizon) {
    return since != null && since.isAfter(horizon.at());
  }

  private static String next(
      HistoryRequest request, Horizon horizon, List<StoredResource> page, long total) {
    StoredResource last = page.get(page.size() - 1);
    var cursor =
        new HistoryCursor(
            horizon, total, request.since(), request.count(), last.lastUpdated(), last.seq());
    return "_cursor=" + cursor.encoded();
  }
}
