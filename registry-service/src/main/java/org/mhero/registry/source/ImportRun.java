package org.mhero.registry.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.registry.source.Progress.Claim;
import org.mhero.registry.source.Progress.Cursor;
import org.mhero.registry.source.Progress.FileInfo;
import org.mhero.registry.terminology.RoleRefresh;

/**
 * Does an import, step by step. Each step is one transaction that stores some records, what is to
 * be told of them, and the place to go on from; so a crash costs one step and repeats none.
 */
@ApplicationScoped
class ImportRun {
  private final Imports imports;
  private final Progress progress;
  private final Applier applier;
  private final Latecomers latecomers;
  private final RoleRefresh roles;
  private final SourceConfig config;
  private final RecordFile files;

  ImportRun(
      Imports imports,
      Progress progress,
      Applier applier,
      Latecomers latecomers,
      RoleRefresh roles,
      SourceConfig config) {
    this.imports = imports;
    this.progress = progress;
    this.applier = applier;
    this.latecomers = latecomers;
    this.roles = roles;
    this.config = config;
    this.files = new RecordFile(new ObjectMapper());
  }

  /** One import in the hands of one replica. */
  private record Task(Claim claim, String owner, Applier.Reader reader, BooleanSupplier stopping) {
    UUID id() {
      return claim.id();
    }
  }

  /**
   * Goes on with an import until it is done, it was stopped, or the service stops.
   *
   * @return whether it is done
   */
  boolean run(Claim claim, String owner, Applier.Reader reader, BooleanSupplier stopping) {
    Task task = new Task(claim, owner, reader, stopping);
    if (!claim.counted()) {
      survey(task);
    }
    if (!passes(task)) {
      return false;
    }
    latecomers.release(reader);
    step(
        task,
        () -> {
          imports.takeBack(task.id(), claim.source());
          imports.end(task.id(), ImportView.State.DONE, Instant.now());
        });
    return true;
  }

  private void survey(Task task) {
    Survey survey = new Survey();
    List<FileInfo> all = progress.files(task.id());
    for (FileInfo file : all) {
      step(task, () -> {});
      RecordFile.Broken broken = read(task, file, survey.visitor(file));
      if (broken != null) {
        survey.broken(file, broken);
      }
    }
    Map<Duplicates.At, Duplicates.At> superseded = superseded(task, survey, all);
    step(
        task,
        () -> {
          all.forEach(file -> progress.ranks(task.id(), file.file(), survey.ranks(file.file())));
          progress.counted(task.id(), survey.records(), survey.odd(), superseded.keySet());
          imports.tell(task.id(), survey.problems());
        });
  }

  private Map<Duplicates.At, Duplicates.At> superseded(
      Task task, Survey survey, List<FileInfo> all) {
    Set<Long> repeated = survey.repeated();
    Duplicates.Places places = new Duplicates.Places(repeated);
    if (repeated.isEmpty()) {
      return Map.of();
    }
    for (FileInfo file : all) {
      step(task, () -> {});
      read(
          task, file, visiting(record -> places.add(record.type(), record.id(), at(file, record))));
    }
    for (FileInfo file : all) {
      read(
          task,
          file,
          visiting(
              record -> {
                Duplicates.At by = places.superseded().get(at(file, record));
                if (by != null) {
                  survey.superseded(file, record, all.get(by.file()));
                }
              }));
    }
    return places.superseded();
  }

  private boolean passes(Task task) {
    List<FileInfo> all = progress.files(task.id());
    Set<Duplicates.At> superseded = progress.superseded(task.id());
    Cursor from = task.claim().cursor();
    for (int rank = from.rank(); rank <= Rank.LAST; rank++) {
      if (rank == Rank.TERMS + 1) {
        roles.refresh();
      }
      for (FileInfo file : all) {
        boolean done = rank == from.rank() && file.file() < from.file();
        if (done || !Rank.in(file.ranks(), rank)) {
          continue;
        }
        boolean here = rank == from.rank() && file.file() == from.file();
        if (!pass(task, file, new Cursor(rank, file.file(), here ? from.entry() : 0), superseded)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads the records of one rank in one file, from an entry on. */
  private boolean pass(Task task, FileInfo file, Cursor from, Set<Duplicates.At> superseded) {
    List<Filed> batch = new ArrayList<>();
    boolean[] on = {true};
    read(
        task,
        file,
        new RecordFile.Visitor() {
          @Override
          public boolean record(FileRecord record) {
            if (record.index() < from.entry()
                || Rank.of(record.type()) != from.rank()
                || superseded.contains(at(file, record))) {
              return true;
            }
            batch.add(new Filed(file.name(), record));
            if (batch.size() >= config.batch()) {
              take(task, batch, new Cursor(from.rank(), file.file(), record.index() + 1));
              batch.clear();
              on[0] = !task.stopping().getAsBoolean();
            }
            return on[0];
          }

          @Override
          public boolean odd(int index, int line, String why) {
            return true;
          }
        });
    if (on[0] && !batch.isEmpty()) {
      take(task, batch, new Cursor(from.rank(), file.file() + 1, 0));
    }
    return on[0];
  }

  /** Takes a batch in; where the directory refuses one record, the others come in one by one. */
  private void take(Task task, List<Filed> batch, Cursor next) {
    try {
      step(task, () -> told(task, applier.apply(task.reader(), batch), next));
    } catch (AppException refused) {
      if (refused.code().retryable()) {
        throw refused;
      }
      for (Filed filed : batch) {
        alone(task, filed, next);
      }
      step(task, () -> progress.advance(task.id(), next, Tally.NONE));
    }
  }

  private void alone(Task task, Filed filed, Cursor next) {
    Cursor same = new Cursor(next.rank(), next.file(), filed.record().index() + 1);
    Cursor after =
        next.entry() == 0 ? new Cursor(next.rank(), next.file() - 1, same.entry()) : same;
    try {
      step(task, () -> told(task, applier.apply(task.reader(), List.of(filed)), after));
    } catch (AppException refused) {
      if (refused.code().retryable()) {
        throw refused;
      }
      step(task, () -> told(task, applier.reject(task.reader(), filed, refused), after));
    }
  }

  private void told(Task task, Applier.Applied applied, Cursor next) {
    imports.tell(task.id(), applied.problems());
    progress.advance(task.id(), next, applied.tally());
  }

  private void step(Task task, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              progress.renew(task.id(), task.owner(), config.lease());
              work.run();
            });
  }

  private RecordFile.@Nullable Broken read(Task task, FileInfo file, RecordFile.Visitor visitor) {
    try {
      return files.read(
          new ByteArrayInputStream(progress.content(task.id(), file.file())), visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duplicates.At at(FileInfo file, FileRecord record) {
    return new Duplicates.At(file.file(), record.index());
  }

  private static RecordFile.Visitor visiting(Consumer<FileRecord> each) {
    return new RecordFile.Visitor() {
      @Override
      public boolean record(FileRecord record) {
        each.accept(record);
        return true;
      }

      @Override
      public boolean odd(int index, int line, String why) {
        return true;
      }
    };
  }
}
