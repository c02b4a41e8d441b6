package org.mhero.kit.fhir.rest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.search.FhirSearch;
import org.mhero.kit.fhir.search.IdentityLookup;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.kit.fhir.store.StoreUnavailable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * Conditional interactions (FHIR R4 http.html#cond-update). Those with the same criteria wait for
 * each other until the transaction ends, so of many at once one finds nothing and the rest find
 * what it has made.
 */
@ApplicationScoped
class Conditions {
  private final AgroalDataSource database;
  private final FhirSearch search;

  Conditions(AgroalDataSource database, FhirSearch search) {
    this.database = database;
    this.search = search;
  }

  /** Locks the criteria of all conditions in one order; needs an open transaction. */
  void lock(Collection<Condition> conditions) {
    long[] keys = conditions.stream().mapToLong(Conditions::key).sorted().distinct().toArray();
    if (keys.length == 0) {
      return;
    }
    var boxed = new ArrayList<Long>();
    for (long key : keys) {
      boxed.add(key);
    }
    String sql = "select pg_advisory_xact_lock(k) from (select k from unnest(?) as k order by k) x";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bigint", boxed.toArray()));
      statement.execute();
    } catch (SQLException e) {
      throw new StoreUnavailable("Criteria could not be locked", e);
    }
  }

  /** The one match; empty when there is none, 412 when there are several. */
  Optional<StoredResource> match(Condition condition) {
    List<StoredResource> matches =
        search.search(condition.type(), condition.query() + "&_count=2&_total=none").resources();
    if (matches.size() > 1) {
      throw several(condition);
    }
    return matches.stream().findFirst();
  }

  /** The matches of many conditions; one without a match is absent, several matches are 412. */
  Map<Condition, StoredResource> matchAll(Collection<Condition> conditions) {
    var found = new HashMap<Condition, StoredResource>();
    var wanted = new LinkedHashSet<>(conditions);
    var quick = search.identities(wanted.stream().map(Condition::identity).toList());
    for (Condition condition : wanted) {
      List<StoredResource> matches = quick.get(condition.identity());
      if (matches == null) {
        match(condition).ifPresent(one -> found.put(condition, one));
      } else if (matches.size() > 1) {
        throw several(condition);
      } else if (!matches.isEmpty()) {
        found.put(condition, matches.get(0));
      }
    }
    return found;
  }

  private static AppException several(Condition condition) {
    return new AppException(
        ErrorCode.PRECONDITION_FAILED, "The criteria match more than one " + condition.type());
  }

  /**
   * Criteria for one resource.
   *
   * @param query without {@code ?}, at least one criterion
   */
  record Condition(String type, String query) {
    IdentityLookup.Asked identity() {
      return new IdentityLookup.Asked(type, query);
    }

    static Condition of(String type, String query) {
      QueryParams params = QueryParams.parse(query);
      boolean any =
          params.params().stream()
              .anyMatch(
                  p ->
                      (!p.value().isBlank() && !p.name().startsWith("_"))
                          || p.name().equals("_id"));
      if (!any) {
        throw AppException.invalid("A conditional interaction needs a criterion");
      }
      var sorted = new ArrayList<>(params.params());
      sorted.sort(
          java.util.Comparator.comparing(QueryParams.Param::name)
              .thenComparing(QueryParams.Param::value));
      return new Condition(type, new QueryParams(sorted).encoded());
    }
  }

  private static long key(Condition condition) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (condition.type() + "?" + condition.query()).getBytes(StandardCharsets.UTF_8));
      return java.nio.ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
