package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.StoredKey;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.StoredRow;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.ParamKind;

/** Follows includes from the matches of a page, round by round; each resource comes once. */
final class Includer {
  private static final int MOST = 10_000;
  private static final int MOST_ROUNDS = 12;

  private final FhirTypes types;
  private final ToIntFunction<ParamRef> numbers;
  private final Predicate<String> allowed;
  private final Set<StoredKey> seen = new HashSet<>();
  private final List<StoredResource> included = new ArrayList<>();

  /**
   * @param allowed the types the caller may see
   */
  Includer(FhirTypes types, ToIntFunction<ParamRef> numbers, Predicate<String> allowed) {
    this.types = types;
    this.numbers = numbers;
    this.allowed = allowed;
  }

  /** A resource with the number its index rows bear. */
  private record Node(StoredKey key, long pid) {}

  List<StoredResource> follow(
      Connection connection, List<PageQuery.Row> matches, List<IncludeSpec> specs)
      throws SQLException {
    List<Node> round =
        matches.stream()
            .map(m -> new Node(new StoredKey(m.resource().type(), m.resource().id()), m.pid()))
            .toList();
    round.forEach(node -> seen.add(node.key()));
    List<IncludeSpec> now = specs;
    for (int i = 0; i < MOST_ROUNDS && !round.isEmpty() && !now.isEmpty(); i++) {
      Set<StoredKey> keys = new LinkedHashSet<>();
      for (IncludeSpec spec : now) {
        keys.addAll(
            spec.reverse() ? sources(connection, round, spec) : targets(connection, round, spec));
      }
      keys.removeAll(seen);
      keys.removeIf(key -> !allowed.test(key.type()));
      round = load(connection, keys);
      now = specs.stream().filter(IncludeSpec::iterate).toList();
    }
    return included;
  }

  private Set<StoredKey> targets(Connection connection, List<Node> round, IncludeSpec spec)
      throws SQLException {
    List<Node> from =
        round.stream()
            .filter(n -> spec.source().equals("*") || n.key().type().equals(spec.source()))
            .toList();
    Set<String> sourceTypes = new HashSet<>();
    from.forEach(n -> sourceTypes.add(n.key().type()));
    List<Integer> params = params(sourceTypes, spec);
    if (params.isEmpty()) {
      return Set.of();
    }
    Sql sql =
        new Sql()
            .add(
                "select distinct x.target_type, x.target_id from fhir_reference x"
                    + " where x.pid = any (?) and x.param = any (?) and x.target_type <> ''",
                from.stream().map(Node::pid).toList(),
                params);
    if (spec.target() != null) {
      sql.add(" and x.target_type = ?", spec.target());
    }
    return keys(connection, sql);
  }

  private Set<StoredKey> sources(Connection connection, List<Node> round, IncludeSpec spec)
      throws SQLException {
    Set<String> sourceTypes =
        spec.source().equals("*")
            ? new HashSet<>(types.all().stream().map(FhirType::name).toList())
            : Set.of(spec.source());
    List<Integer> params = params(sourceTypes, spec);
    if (params.isEmpty()) {
      return Set.of();
    }
    Set<StoredKey> found = new LinkedHashSet<>();
    for (String type : round.stream().map(n -> n.key().type()).distinct().toList()) {
      if (spec.target() == null || spec.target().equals(type)) {
        List<String> ids =
            round.stream().filter(n -> n.key().type().equals(type)).map(n -> n.key().id()).toList();
        Sql sql =
            new Sql()
                .add(
                    "select distinct c.type, c.id from fhir_reference x"
                        + " join fhir_current c on c.pid = x.pid where x.param = any (?)"
                        + " and x.target_type = ? and x.target_id = any (?) limit ?",
                    params,
                    type,
                    ids,
                    MOST + 1);
        found.addAll(keys(connection, sql));
      }
    }
    return found;
  }

  private List<Integer> params(Collection<String> sourceTypes, IncludeSpec spec) {
    return sourceTypes.stream()
        .flatMap(type -> types.find(type).stream())
        .flatMap(type -> params(type, spec))
        .toList();
  }

  private Stream<Integer> params(FhirType type, IncludeSpec spec) {
    return type.params().values().stream()
        .filter(p -> p.kind() == ParamKind.REFERENCE)
        .filter(p -> spec.param().equals("*") || spec.param().equals(p.name()))
        .map(p -> numbers.applyAsInt(new ParamRef(type.name(), p.name())));
  }

  private static Set<StoredKey> keys(Connection connection, Sql sql) throws SQLException {
    Set<StoredKey> keys = new LinkedHashSet<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        keys.add(new StoredKey(row.getString(1), row.getString(2)));
      }
    }
    return keys;
  }

  private List<Node> load(Connection connection, Set<StoredKey> keys) throws SQLException {
    if (keys.size() + included.size() > MOST) {
      throw AppException.invalid("More than " + MOST + " resources to include; lower _count");
    }
    var nodes = new ArrayList<Node>(keys.size());
    if (keys.isEmpty()) {
      return nodes;
    }
    Sql sql =
        new Sql()
            .add(
                "select "
                    + StoredRow.COLUMNS
                    + ", c.pid from unnest(?::text[], ?::text[]) as k (type, id)"
                    + " join fhir_current c on c.type = k.type and c.id = k.id and not c.deleted"
                    + " join fhir_version v on v.seq = c.seq",
                keys.stream().map(StoredKey::type).toList(),
                keys.stream().map(StoredKey::id).toList());
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        StoredResource resource = StoredRow.read(row);
        StoredKey key = new StoredKey(resource.type(), resource.id());
        if (seen.add(key)) {
          included.add(resource);
          nodes.add(new Node(key, row.getLong(StoredRow.WIDTH + 1)));
        }
      }
    }
    return nodes;
  }
}
