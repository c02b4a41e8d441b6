package org.mhero.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.ReportingConfig;
import org.mhero.reporting.export.ExportView.State;
import org.mhero.reporting.store.StoreUnavailable;

/** Exports: written straight to the caller, or as a job whose file is fetched later. */
@ApplicationScoped
public class ExportService {
  private static final Logger LOG = Logger.getLogger(ExportService.class);
  private static final int REPORT_EVERY = 1_000;

  private final ExportRepository repository;
  private final TableService tables;
  private final Callers callers;
  private final ZoneId zone;

  ExportService(
      ExportRepository repository, TableService tables, Callers callers, ReportingConfig config) {
    this.repository = repository;
    this.tables = tables;
    this.callers = callers;
    this.zone = config.zone();
  }

  /**
   * Something that writes a file; the reading of the table has begun, so what is missing is told.
   */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Prepares an export for streaming.
   *
   * @throws AppException NOT_FOUND when there is no such survey or send
   */
  public Writing stream(ExportRequest request) {
    Table table = tables.table(request);
    return out -> write(table, request.format(), out, done -> true);
  }

  /** Asks for an export as a job. */
  public ExportView start(ExportRequest request) {
    UUID id = UUID.randomUUID();
    repository.create(id, request, caller());
    return find(id);
  }

  /** An export this caller asked for. */
  public ExportView find(UUID id) {
    return repository
        .find(id, caller())
        .orElseThrow(() -> AppException.notFound("You have no such export"));
  }

  /** Stops an export and forgets what it has written. */
  public ExportView stop(UUID id) {
    find(id);
    repository.end(id, State.STOPPED, null);
    return find(id);
  }

  /**
   * The file of an export that is done.
   *
   * @throws AppException CONFLICT while it is not
   */
  public Writing file(UUID id) {
    ExportView export = find(id);
    if (export.state() != State.DONE) {
      throw AppException.conflict("The export is " + export.state() + ", it has no file");
    }
    return out -> {
      int n = 0;
      Optional<byte[]> piece = repository.piece(id, n);
      while (piece.isPresent()) {
        out.write(piece.get());
        piece = repository.piece(id, ++n);
      }
    };
  }

  /** Runs the export that waits longest; false when none waits. */
  boolean runNext() {
    Optional<ExportView> claimed = repository.claim();
    claimed.ifPresent(this::run);
    return claimed.isPresent();
  }

  private void run(ExportView export) {
    UUID id = export.id();
    try (PieceOutput out = new PieceOutput(repository, id)) {
      Table table = tables.table(export.request());
      boolean whole =
          write(
              table,
              export.request().format(),
              out,
              done -> repository.progress(id, done, table.total()));
      out.close();
      repository.end(id, whole ? State.DONE : State.STOPPED, null);
    } catch (AppException e) {
      repository.end(id, State.FAILED, e.detail());
    } catch (StoreUnavailable e) {
      LOG.warnf("The export %s is begun anew when its lease ends: %s", id, e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "The export %s failed", id);
      repository.end(id, State.FAILED, "The export could not be written; its number is " + id);
    }
  }

  /** Writes until the table ends or {@code goOn} says no; true when it came to the end. */
  private boolean write(Table table, ExportFormat format, OutputStream out, GoOn goOn)
      throws IOException {
    try (TableWriter writer = format.writer(out, zone, table.name());
        var rows = table.rows().get()) {
      writer.row(table.header().stream().map(Cell::of).toList());
      long done = 0;
      Iterator<List<Cell>> row = rows.iterator();
      while (row.hasNext()) {
        writer.row(row.next());
        if (++done % REPORT_EVERY == 0 && !goOn.after(done)) {
          return false;
        }
      }
      return goOn.after(done);
    }
  }

  private interface GoOn {
    boolean after(long rows);
  }

  private String caller() {
    return callers.current().subject();
  }
}
