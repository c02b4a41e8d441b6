package org.mhero.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.export.ExportView.State;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Keeps exports and the pieces of their files. */
@ApplicationScoped
class ExportRepository {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String COLUMNS =
      "id::text, kind, subject, format, district, cadre, state, rows_done, rows_total, bytes,"
          + " problem, created_at, ended_at";

  private final Database database;

  ExportRepository(Database database) {
    this.database = database;
  }

  @Transactional
  void create(UUID id, ExportRequest request, String requestedBy) {
    database.update(
        "insert into export_job (id, kind, subject, format, district, cadre, requested_by, state)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'QUEUED')",
        id,
        request.kind().name(),
        request.subject(),
        request.format().name(),
        request.district(),
        request.cadre(),
        requestedBy);
  }

  /** An export of this caller; another's is none. */
  Optional<ExportView> find(UUID id, String requestedBy) {
    return database.one(
        "select " + COLUMNS + " from export_job where id = ? and requested_by = ?",
        ExportRepository::view,
        id,
        requestedBy);
  }

  /**
   * Leases the export that waits longest; one whose worker died is begun anew.
   *
   * @return empty when none waits
   */
  @Transactional
  Optional<ExportView> claim() {
    Optional<ExportView> claimed =
        database.one(
            "update export_job set state = 'RUNNING', rows_done = 0, bytes = 0,"
                + " leased_until = now() + make_interval(secs => ?) where id = (select id from"
                + " export_job where state = 'QUEUED' or state = 'RUNNING' and leased_until < now()"
                + " order by created_at limit 1 for update skip locked) returning "
                + COLUMNS,
            ExportRepository::view,
            (double) LEASE.toSeconds());
    claimed.ifPresent(
        export -> database.update("delete from export_piece where export = ?", export.id()));
    return claimed;
  }

  /** Notes progress and prolongs the lease; false when the export was stopped meanwhile. */
  @Transactional
  boolean progress(UUID id, long done, long total) {
    return database.update(
            "update export_job set rows_done = ?, rows_total = ?,"
                + " leased_until = now() + make_interval(secs => ?)"
                + " where id = ? and state = 'RUNNING'",
            done,
            total,
            (double) LEASE.toSeconds(),
            id)
        == 1;
  }

  @Transactional
  void piece(UUID id, int n, byte[] bytes) {
    database.update("insert into export_piece (export, n, bytes) values (?, ?, ?)", id, n, bytes);
    database.update("update export_job set bytes = bytes + ? where id = ?", bytes.length, id);
  }

  /** Ends an export that runs; one that was stopped stays so. */
  @Transactional
  void end(UUID id, State state, @Nullable String problem) {
    database.update(
        "update export_job set state = ?, problem = ?, ended_at = now()"
            + " where id = ? and state in ('QUEUED', 'RUNNING')",
        state.name(),
        problem,
        id);
    if (state != State.DONE) {
      database.update("delete from export_piece where export = ?", id);
    }
  }

  /** The next piece of a file; empty at its end. */
  Optional<byte[]> piece(UUID id, int n) {
    return database.one(
        "select bytes from export_piece where export = ? and n = ?", row -> row.bytes(1), id, n);
  }

  /** Forgets exports, which hold names, after this long. */
  @Transactional
  int forget(Duration age) {
    return database.update(
        "delete from export_job where created_at < now() - make_interval(secs => ?)",
        (double) age.toSeconds());
  }

  private static ExportView view(Row row) {
    return new ExportView(
        UUID.fromString(row.text(1)),
        new ExportRequest(
            ExportKind.valueOf(row.text(2)),
            row.text(3),
            ExportFormat.valueOf(row.text(4)),
            row.textOrNull(5),
            row.textOrNull(6)),
        State.valueOf(row.text(7)),
        row.number(8),
        row.number(9),
        row.number(10),
        row.textOrNull(11),
        row.instant(12),
        row.instantOrNull(13));
  }
}
