package org.mhero.reporting.dimension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.mhero.event.DirectoryChanged;
import org.mhero.reporting.dimension.Wanted.Kind;
import org.mhero.reporting.store.Columns;
import org.mhero.reporting.store.Database;

/**
 * What has to be read from the directory. A row is leased while it is read, so that a crash or a
 * directory that is away only delays it.
 */
@ApplicationScoped
class WantedRepository {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Database database;

  WantedRepository(Database database) {
    this.database = database;
  }

  /** Notes what these changes make stale, as far as anything here depends on it. */
  void changed(List<DirectoryChanged> changes) {
    want(Kind.PLACE, ids(changes, "Location"));
    want(Kind.TERMS, ids(changes, "CodeSystem"));
    database.update(
        "insert into wanted (kind, id) select 'worker', id from worker where id = any (?)"
            + " on conflict (kind, id) do update set due_at = now()",
        (Object) ids(changes, "Practitioner").toArray(String[]::new));
    if (database.one("select 1 from worker limit 1", row -> true).isPresent()) {
      want(Kind.ROLE, ids(changes, "PractitionerRole"));
    }
  }

  private static List<String> ids(List<DirectoryChanged> changes, String type) {
    return changes.stream()
        .filter(change -> change.type().equals(type))
        .map(DirectoryChanged::id)
        .distinct()
        .sorted()
        .toList();
  }

  /** Asks for these at once, also when they were tried in vain before. */
  void want(Kind kind, Collection<String> ids) {
    if (!ids.isEmpty()) {
      database.update(
          "insert into wanted (kind, id) select ?, unnest(?::text[])"
              + " on conflict (kind, id) do update set due_at = now()",
          kind.code(),
          ids.stream().distinct().sorted().toArray(String[]::new));
    }
  }

  /** Leases what is due of one kind; longest waiting first. */
  @Transactional
  List<Wanted> claim(Kind kind, int limit) {
    return database.list(
        "update wanted w set attempts = attempts + 1, due_at = now() + make_interval(secs => ?)"
            + " from (select kind, id from wanted where kind = ? and due_at <= now()"
            + " order by due_at, id limit ? for update skip locked) due"
            + " where w.kind = due.kind and w.id = due.id returning w.kind, w.id, w.attempts",
        row ->
            new Wanted(
                Kind.valueOf(row.text(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.text(2),
                (int) row.number(3)),
        (double) LEASE.toSeconds(),
        kind.code(),
        limit);
  }

  /** Forgets what has been read, in the transaction that keeps it. */
  void done(List<Wanted> read) {
    database.update(
        "delete from wanted where (kind, id) in (select * from unnest(?::text[], ?::text[]))",
        Columns.texts(read, wanted -> wanted.kind().code()),
        Columns.texts(read, Wanted::id));
  }

  /** Tries again later, longer after each attempt, five minutes at most. */
  @Transactional
  void later(List<Wanted> failed) {
    database.update(
        "update wanted set due_at = now() + least(interval '5 minutes',"
            + " interval '1 second' * power(2, least(attempts, 10)))"
            + " where (kind, id) in (select * from unnest(?::text[], ?::text[]))",
        Columns.texts(failed, wanted -> wanted.kind().code()),
        Columns.texts(failed, Wanted::id));
  }

  /** Notes what is read anew now and then, whether or not a change was told. */
  @Transactional
  void wantAll() {
    want(Kind.ALL_PLACES, List.of("all"));
    want(Kind.ALL_TERMS, List.of("all"));
  }
}
