package org.mhero.kit.fhir.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.search.SearchParser.Handling;
import org.mhero.kit.fhir.search.SearchRequest.TotalMode;
import org.mhero.kit.fhir.store.ParamNumbers;
import org.mhero.kit.fhir.store.StoreUnavailable;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.type.FhirTypes;

/**
 * Searches what the store holds (FHIR R4 search.html). A page of the default order (or by {@code
 * _id}) shows every resource that was there on page 1 exactly once, whatever is written meanwhile;
 * under another order, one whose sort value changes while a client pages may move.
 */
@ApplicationScoped
public class FhirSearch {
  private final AgroalDataSource database;
  private final FhirTypes types;
  private final ToIntFunction<ParamRef> numbers;

  @Inject
  FhirSearch(AgroalDataSource database, FhirTypes types, ParamNumbers params) {
    this.database = database;
    this.types = types;
    this.numbers = ref -> params.of(ref.type(), ref.name());
  }

  /**
   * Searches from inside the service, strictly.
   *
   * @param query as after the {@code ?} of a URL, URL-encoded; or the {@code next} of a result
   */
  public SearchResult search(String type, String query) {
    SearchParser parser = new SearchParser(types, OwnBase.NONE);
    return search(parser.parse(type, QueryParams.parse(query), Handling.STRICT), any -> true);
  }

  /**
   * Runs a search.
   *
   * @param mayInclude whether resources of a type may be included
   */
  public SearchResult search(SearchRequest request, Predicate<String> mayInclude) {
    try (Connection connection = database.getConnection()) {
      return run(connection, request, mayInclude);
    } catch (SQLException e) {
      throw new StoreUnavailable("FHIR resources could not be searched", e);
    }
  }

  /**
   * The matches of searches by one code of one parameter, such as {@code identifier=system|value},
   * many at once; a search of another kind is absent from the answer.
   */
  public Map<IdentityLookup.Asked, List<StoredResource>> identities(
      List<IdentityLookup.Asked> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection()) {
      return new IdentityLookup(types, numbers).run(connection, asked);
    } catch (SQLException e) {
      throw new StoreUnavailable("FHIR resources could not be searched", e);
    }
  }

  private SearchResult run(
      Connection connection, SearchRequest request, Predicate<String> mayInclude)
      throws SQLException {
    var reaching = new Reaching(connection, numbers);
    var query = new PageQuery(request.with(reaching.spelledOut(request.criteria())), numbers);
    if (request.countOnly()) {
      long total = Totals.count(connection, query, request.total());
      return new SearchResult(request, List.of(), List.of(), total, null);
    }
    Cursor cursor = request.cursor();
    long snapshot = cursor == null ? newest(connection, request.type().name()) : cursor.snapshot();
    List<PageQuery.Row> rows = query.run(connection, snapshot);
    boolean more = rows.size() > request.count();
    List<PageQuery.Row> page = more ? rows.subList(0, request.count()) : rows;
    Long total = total(connection, query, request, page.size(), more);
    String next = more ? next(connection, request, page.get(page.size() - 1), total) : null;
    var included =
        new Includer(types, numbers, mayInclude).follow(connection, page, request.includes());
    return new SearchResult(
        request, page.stream().map(row -> match(request, row)).toList(), included, total, next);
  }

  private static @Nullable Long total(
      Connection connection, PageQuery query, SearchRequest request, int onPage, boolean more)
      throws SQLException {
    if (request.total() == TotalMode.NONE) {
      return null;
    }
    Cursor cursor = request.cursor();
    if (cursor != null) {
      return cursor.total();
    }
    return more ? Totals.count(connection, query, request.total()) : (long) onPage;
  }

  private static String next(
      Connection connection, SearchRequest request, PageQuery.Row last, @Nullable Long total)
      throws SQLException {
    Cursor before = request.cursor();
    long snapshot = before == null ? newest(connection, request.type().name()) : before.snapshot();
    var cursor = new Cursor(request.used().encoded(), total, snapshot, last.keys(), last.pid());
    return "_cursor=" + cursor.encoded();
  }

  private static Match match(SearchRequest request, PageQuery.Row row) {
    boolean nearest =
        request.sorts().size() == 1
            && request.sorts().get(0).kind() == org.mhero.kit.fhir.type.ParamKind.SPECIAL;
    return new Match(row.resource(), nearest ? Double.valueOf(row.keys().get(0)) : null);
  }

  private static long newest(Connection connection, String type) throws SQLException {
    String sql = "select max(pid) from fhir_current where type = ? and not deleted";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, type);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
