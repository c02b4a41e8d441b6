package org.mhero.registry.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/**
 * Reads kept records again: those that referred to something which has come since, and those whose
 * day has come, such as posts that ended.
 */
@ApplicationScoped
class Latecomers {
  private static final Logger LOG = Logger.getLogger(Latecomers.class);

  private final SourceRecords records;
  private final Applier applier;
  private final SourceConfig config;
  private final ObjectMapper json;

  Latecomers(SourceRecords records, Applier applier, SourceConfig config, ObjectMapper json) {
    this.records = records;
    this.applier = applier;
    this.config = config;
    this.json = json;
  }

  /** Takes in whatever of the source lacked something that is there by now. */
  void release(Applier.Reader reader) {
    String source = reader.rules().kind();
    SourceRow.Key after = new SourceRow.Key(source, "", "");
    List<SourceRow> rows = records.lacking(source, after, config.batch());
    while (!rows.isEmpty()) {
      again(rows, some -> applier.release(reader, some, filed(some)));
      rows = records.lacking(source, rows.getLast().key(), config.batch());
    }
  }

  /** Takes in some of what reads differently today; returns how many records, 0 at the end. */
  int due(Applier.Reader reader) {
    List<SourceRow> rows =
        records.dueAgain(reader.rules().kind(), reader.surroundings().today(), config.batch());
    return again(rows, some -> applier.apply(reader, filed(some)));
  }

  /** Does the work for all rows at once, or, where one of them is refused, for each by itself. */
  private int again(List<SourceRow> rows, Consumer<List<SourceRow>> work) {
    try {
      QuarkusTransaction.requiringNew().run(() -> work.accept(rows));
      return rows.size();
    } catch (AppException refused) {
      if (refused.code().retryable()) {
        throw refused;
      }
      if (rows.size() > 1) {
        return rows.stream().mapToInt(row -> again(List.of(row), work)).sum();
      }
      LOG.warnf(
          "%s could not be read again: %s", rows.getFirst().key().reference(), refused.code());
      return 0;
    }
  }

  private List<Filed> filed(List<SourceRow> rows) {
    List<Filed> filed = new ArrayList<>();
    for (SourceRow row : rows) {
      filed.add(new Filed("", new FileRecord(0, 0, raw(row))));
    }
    return filed;
  }

  private ObjectNode raw(SourceRow row) {
    try {
      return (ObjectNode) json.readTree(row.raw());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept record is no JSON: " + row.key().reference(), e);
    }
  }
}
