package org.mhero.registry.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
      List<SourceRow> some = rows;
      again(some, () -> applier.release(reader, some, filed(some)));
      rows = records.lacking(source, rows.getLast().key(), config.batch());
    }
  }

  /** Takes in what reads differently today; returns how many records there were. */
  int due(Applier.Reader reader) {
    List<SourceRow> rows =
        records.dueAgain(reader.rules().kind(), reader.surroundings().today(), config.batch());
    again(rows, () -> applier.apply(reader, filed(rows)));
    return rows.size();
  }

  private void again(List<SourceRow> rows, Runnable work) {
    try {
      QuarkusTransaction.requiringNew().run(work);
    } catch (AppException refused) {
      if (refused.code().retryable()) {
        throw refused;
      }
      LOG.warnf(
          "%d records from %s on could not be read again: %s",
          rows.size(), rows.getFirst().key().reference(), refused.code());
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
