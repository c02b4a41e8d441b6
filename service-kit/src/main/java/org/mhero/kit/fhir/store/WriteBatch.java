package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.index.Indexer;
import org.mhero.kit.fhir.store.Written.Change;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;

/**
 * Many writes as one: rows locked in order, hooks asked, unchanged content left alone, then every
 * table written with one statement.
 */
final class WriteBatch {
  private final FhirTypes types;
  private final FhirJson json;
  private final Hooks hooks;
  private final ParamNumbers params;
  private final Hierarchies hierarchies;

  WriteBatch(FhirTypes types, FhirJson json, Hooks hooks, ParamNumbers params) {
    this.types = types;
    this.json = json;
    this.hooks = hooks;
    this.params = params;
    this.hierarchies = new Hierarchies(types, params);
  }

  /** Executes the writes; the answers are in their order. */
  List<Written> run(Connection connection, List<Write> writes, IntFunction<String> names)
      throws SQLException {
    List<StoredKey> keys = writes.stream().map(this::key).toList();
    Map<StoredKey, CurrentRow> rows = locked(connection, writes, keys);
    var planned = new ArrayList<Planned>(writes.size());
    for (int i = 0; i < writes.size(); i++) {
      try {
        planned.add(plan(writes.get(i), keys.get(i), rows.get(keys.get(i))));
      } catch (AppException e) {
        throw named(names.apply(i), e);
      }
    }
    List<PendingVersion> pending = number(connection, planned);
    if (!pending.isEmpty()) {
      store(connection, pending);
    }
    return answer(planned, pending);
  }

  private static AppException named(String name, AppException e) {
    if (name.isEmpty()) {
      return e;
    }
    List<String> expressions =
        e.expressions().stream().map(x -> name + x.substring(Math.max(0, x.indexOf('.')))).toList();
    return new AppException(e.code(), name + ": " + e.detail(), expressions, e);
  }

  private StoredKey key(Write write) {
    return switch (write) {
      case Write.Create create -> {
        String id = hooks.repeated(create.resource()).orElseGet(() -> UUID.randomUUID().toString());
        create.resource().setId(new IdType(id));
        yield declared(create.resource().fhirType(), create.resource().getIdPart());
      }
      case Write.Put put -> {
        String id = put.resource().getIdPart();
        if (id == null) {
          throw AppException.invalid("The id is missing", put.resource().fhirType() + ".id");
        }
        put.resource().setId(new IdType(id));
        yield declared(put.resource().fhirType(), id);
      }
      case Write.Delete delete -> declared(delete.type(), delete.id());
    };
  }

  private StoredKey declared(String type, String id) {
    types.required(type);
    return StoredKey.checked(type, id);
  }

  private Map<StoredKey, CurrentRow> locked(
      Connection connection, List<Write> writes, List<StoredKey> keys) throws SQLException {
    Collection<StoredKey> all = new TreeSet<>(keys);
    if (all.size() < keys.size()) {
      throw AppException.invalid("One resource is written twice in one transaction");
    }
    Turn.enter(connection);
    hierarchies.enter(connection, all);
    var toPlace = new TreeSet<StoredKey>();
    for (int i = 0; i < writes.size(); i++) {
      if (!(writes.get(i) instanceof Write.Delete)) {
        toPlace.add(keys.get(i));
      }
    }
    if (!toPlace.isEmpty()) {
      CurrentTable.place(connection, toPlace);
    }
    return CurrentTable.lock(connection, all);
  }

  private Planned plan(Write write, StoredKey key, @Nullable CurrentRow row) {
    return switch (write) {
      case Write.Create create -> create(key, present(row), create.resource());
      case Write.Put put -> put(key, present(row), put.resource(), put.ifMatch());
      case Write.Delete delete -> delete(key, row, delete.ifMatch());
    };
  }

  private Planned create(StoredKey key, CurrentRow row, Resource resource) {
    return row.exists()
        ? new Planned(Change.UNCHANGED, key, row, resource, null)
        : put(key, row, resource, null);
  }

  private static CurrentRow present(@Nullable CurrentRow row) {
    if (row == null) {
      throw new IllegalStateException("A row that was just placed is gone");
    }
    return row;
  }

  private Planned put(StoredKey key, CurrentRow row, Resource resource, @Nullable Long ifMatch) {
    match(key, row, ifMatch);
    hooks.beforeWrite(resource, row);
    String content = Stamp.content(json, resource);
    byte[] current = row.json();
    if (current != null
        && java.util.Arrays.equals(current, Stamp.apply(content, key, row.version(), row.at()))) {
      return new Planned(Change.UNCHANGED, key, row, resource, content);
    }
    Change change = row.exists() ? Change.UPDATED : Change.CREATED;
    return new Planned(change, key, row, resource, content);
  }

  private Planned delete(StoredKey key, @Nullable CurrentRow row, @Nullable Long ifMatch) {
    match(key, row, ifMatch);
    if (row == null || !row.exists()) {
      return new Planned(Change.UNCHANGED, key, row, null, null);
    }
    hooks.beforeDelete(types.required(key.type()).model(), row.stored());
    return new Planned(Change.DELETED, key, row, null, null);
  }

  private static void match(StoredKey key, @Nullable CurrentRow row, @Nullable Long ifMatch) {
    if (ifMatch == null) {
      return;
    }
    long version = row == null || !row.exists() ? 0 : row.version();
    if (version != ifMatch) {
      throw new AppException(
          ErrorCode.PRECONDITION_FAILED,
          "If-Match names version %d of %s/%s, but %s"
              .formatted(
                  ifMatch,
                  key.type(),
                  key.id(),
                  version == 0 ? "there is none" : "the current one is " + version));
    }
  }

  private static List<PendingVersion> number(Connection connection, List<Planned> planned)
      throws SQLException {
    List<Planned> changed = planned.stream().filter(p -> p.change() != Change.UNCHANGED).toList();
    var pending = new ArrayList<PendingVersion>(changed.size());
    if (changed.isEmpty()) {
      return pending;
    }
    Turn turn = Turn.take(connection, changed.size());
    for (int i = 0; i < changed.size(); i++) {
      Planned p = changed.get(i);
      CurrentRow row = present(p.row());
      long version = row.version() + 1;
      String content = p.content();
      var stored =
          new StoredResource(
              p.key().type(),
              p.key().id(),
              version,
              turn.numbers()[i],
              turn.at(),
              content == null ? null : Stamp.apply(content, p.key(), version, turn.at()));
      if (p.resource() != null) {
        p.resource().getMeta().setVersionId(String.valueOf(version));
        p.resource().getMeta().setLastUpdated(java.util.Date.from(turn.at()));
      }
      pending.add(new PendingVersion(row.pid(), stored, p.resource(), !row.exists()));
    }
    return pending;
  }

  private void store(Connection connection, List<PendingVersion> pending) throws SQLException {
    VersionTable.insert(connection, pending);
    CurrentTable.update(connection, pending);
    IndexTables.delete(
        connection, pending.stream().filter(p -> !p.fresh()).map(PendingVersion::pid).toList());
    var index = new IndexTables();
    for (PendingVersion version : pending) {
      Resource resource = version.resource();
      if (resource != null) {
        FhirType type = types.required(version.stored().type());
        index.add(version.pid(), params.of(type.name()), Indexer.rows(type, resource));
      }
    }
    index.insert(connection);
    hierarchies.check(connection, pending);
  }

  private List<Written> answer(List<Planned> planned, List<PendingVersion> pending) {
    var answers = new ArrayList<Written>(planned.size());
    var done = new ArrayList<Hooks.Done>(pending.size());
    int next = 0;
    for (Planned p : planned) {
      if (p.change() == Change.UNCHANGED) {
        answers.add(new Written(p.change(), p.row() == null ? null : p.row().stored()));
        continue;
      }
      Written written = new Written(p.change(), pending.get(next++).stored());
      answers.add(written);
      done.add(new Hooks.Done(types.required(p.key().type()).model(), written, p.resource()));
    }
    hooks.afterWrites(done);
    return answers;
  }

  /** What one write will do. */
  private record Planned(
      Change change,
      StoredKey key,
      @Nullable CurrentRow row,
      @Nullable Resource resource,
      @Nullable String content) {}
}
