package org.mhero.workflow.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mhero.workflow.database.Database;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.GroupDef;

/** Rows of flows, their revisions, fields and groups. */
@ApplicationScoped
class FlowRepository {
  private final Database database;

  FlowRepository(Database database) {
    this.database = database;
  }

  /** Holds other imports off until the transaction ends. */
  void lock() {
    database.lock("flow-import");
  }

  Optional<Integer> revision(String uuid) {
    return database.first(
        "select revision from flow where uuid = ?", row -> row.getInt("revision"), uuid);
  }

  List<String> uuids() {
    return database.all("select uuid from flow order by name, uuid", row -> row.getString("uuid"));
  }

  Optional<String> definition(String uuid, int revision) {
    return database.first(
        "select definition::text from flow_revision where flow = ? and revision = ?",
        row -> row.getString(1),
        uuid,
        revision);
  }

  void save(String uuid, String name, int revision, String definition, String by) {
    database.change(
        "insert into flow (uuid, name, revision) values (?, ?, ?) on conflict (uuid) do update"
            + " set name = excluded.name, revision = excluded.revision, updated_at = now()",
        uuid,
        name,
        revision);
    database.change(
        "insert into flow_revision (flow, revision, definition, imported_by)"
            + " values (?, ?, ?::json, ?)",
        uuid,
        revision,
        definition,
        by);
  }

  void saveFields(List<FieldDef> fields) {
    database.changeAll(
        "insert into flow_field (key, name, type) values (?, ?, ?)"
            + " on conflict (key) do update set name = excluded.name, type = excluded.type",
        fields.stream().map(f -> new Object[] {f.key(), f.name(), f.type()}).toList());
  }

  void saveGroups(List<GroupDef> groups) {
    database.changeAll(
        "insert into flow_group (uuid, name, query) values (?, ?, ?)"
            + " on conflict (uuid) do update set name = excluded.name, query = excluded.query",
        groups.stream().map(g -> new Object[] {g.uuid(), g.name(), g.query()}).toList());
  }

  List<FieldDef> fields() {
    return database.all(
        "select key, name, type from flow_field order by key",
        row ->
            new FieldDef(
                row.getString("key"),
                row.getString("name"),
                FieldDef.Type.valueOf(row.getString("type"))));
  }

  List<GroupDef> groups() {
    return database.all(
        "select uuid, name, query from flow_group order by name, uuid",
        row -> new GroupDef(row.getString("uuid"), row.getString("name"), row.getString("query")));
  }
}
