package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Keeps mappings. */
@ApplicationScoped
class MappingRepository {
  private static final TypeReference<List<MappingItem>> ITEMS = new TypeReference<>() {};
  private static final String COLUMNS =
      "id::text, name, survey, data_set, items::text, version, updated_at";

  private final Database database;
  private final ObjectMapper json;

  MappingRepository(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Mapping> all() {
    return database.list(
        "select " + COLUMNS + " from dhis2_mapping order by name, id", this::mapping);
  }

  Optional<Mapping> find(UUID id) {
    return database.one(
        "select " + COLUMNS + " from dhis2_mapping where id = ?", this::mapping, id);
  }

  void create(UUID id, Mapping mapping, String by) {
    database.update(
        "insert into dhis2_mapping (id, name, survey, data_set, items, updated_by)"
            + " values (?, ?, ?, ?, ?::jsonb, ?)",
        id,
        mapping.name(),
        mapping.survey(),
        mapping.dataSet(),
        write(mapping.items()),
        by);
  }

  /** Changes a mapping that still has the version the caller read; false when it does not. */
  boolean update(UUID id, Mapping mapping, String by) {
    return database.update(
            "update dhis2_mapping set name = ?, survey = ?, data_set = ?, items = ?::jsonb,"
                + " version = version + 1, updated_by = ?, updated_at = now()"
                + " where id = ? and version = ?",
            mapping.name(),
            mapping.survey(),
            mapping.dataSet(),
            write(mapping.items()),
            by,
            id,
            mapping.version())
        == 1;
  }

  void delete(UUID id) {
    database.update("delete from dhis2_mapping where id = ?", id);
  }

  private Mapping mapping(Row row) {
    try {
      return new Mapping(
          UUID.fromString(row.text(1)),
          row.text(2),
          row.text(3),
          row.text(4),
          json.readValue(row.text(5), ITEMS),
          (int) row.number(6),
          row.instantOrNull(7));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored mapping cannot be read", e);
    }
  }

  private String write(List<MappingItem> items) {
    try {
      return json.writeValueAsString(items);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mapping cannot be written", e);
    }
  }
}
