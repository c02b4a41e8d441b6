package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.dhis2.RunView.State;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Keeps runs, their requests and what was refused. */
@ApplicationScoped
class RunRepository {
  private static final TypeReference<List<Dhis2Port.DataValue>> VALUES = new TypeReference<>() {};
  private static final String RUN =
      "select r.id::text, r.mapping::text, r.version, r.period, r.trial, r.state, r.values_sent,"
          + " r.accepted, r.refused, r.left_out,"
          + " (select count(*) from dhis2_group g where g.run = r.id and g.state = 'PENDING'),"
          + " r.problem, r.started_at, r.ended_at from dhis2_run r";

  private final Database database;
  private final ObjectMapper json;

  RunRepository(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A request that has been leased for sending. */
  record Group(
      UUID run,
      String dataSet,
      String period,
      boolean trial,
      String orgUnit,
      String facility,
      List<Dhis2Port.DataValue> values,
      int attempts) {}

  void create(UUID id, Preview preview, boolean trial, String by) {
    database.update(
        "insert into dhis2_run (id, mapping, version, period, trial, state, requested_by,"
            + " values_sent, left_out) values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)",
        id,
        preview.mapping().stored(),
        preview.mapping().version(),
        preview.period().id(),
        trial,
        by,
        preview.ready(),
        preview.values().size() - preview.ready());
  }

  void add(UUID run, String orgUnit, String facility, List<Dhis2Port.DataValue> values) {
    database.update(
        "insert into dhis2_group (run, org_unit, facility, values) values (?, ?, ?, ?::jsonb)",
        run,
        orgUnit,
        facility,
        write(values));
  }

  /** Leases the request that is due longest; a crash only delays it. */
  @Transactional
  Optional<Group> claim(Duration lease) {
    return database.one(
        "update dhis2_group g set attempts = g.attempts + 1,"
            + " due_at = now() + make_interval(secs => ?) from dhis2_run r join dhis2_mapping m"
            + " on m.id = r.mapping where r.id = g.run and (g.run, g.org_unit) ="
            + " (select run, org_unit from dhis2_group where state = 'PENDING'"
            + " and due_at <= now() order by due_at limit 1 for update skip locked)"
            + " returning g.run::text, m.data_set, r.period, r.trial, g.org_unit, g.facility,"
            + " g.values::text, g.attempts",
        this::group,
        (double) lease.toSeconds());
  }

  private Group group(Row row) {
    try {
      return new Group(
          UUID.fromString(row.text(1)),
          row.text(2),
          row.text(3),
          row.flag(4),
          row.text(5),
          row.text(6),
          json.readValue(row.text(7), VALUES),
          (int) row.number(8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored request cannot be read", e);
    }
  }

  private String write(List<Dhis2Port.DataValue> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written", e);
    }
  }

  void later(Group group, Duration pause) {
    database.update(
        "update dhis2_group set due_at = now() + make_interval(secs => ?)"
            + " where run = ? and org_unit = ? and state = 'PENDING'",
        pause.toMillis() / 1000.0,
        group.run(),
        group.orgUnit());
  }

  /** Settles a request; false when it was settled before. */
  boolean settle(Group group, String state, int accepted, int refused) {
    boolean first =
        database.update(
                "update dhis2_group set state = ? where run = ? and org_unit = ?"
                    + " and state = 'PENDING'",
                state,
                group.run(),
                group.orgUnit())
            == 1;
    if (first) {
      database.update(
          "update dhis2_run set accepted = accepted + ?, refused = refused + ? where id = ?",
          accepted,
          refused,
          group.run());
    }
    return first;
  }

  void refuse(Group group, RefusalView refusal) {
    database.update(
        "insert into dhis2_refusal (run, facility, org_unit, data_element, value, code, message,"
            + " whose) values (?, ?, ?, ?, ?, ?, ?, ?)",
        group.run(),
        refusal.facility(),
        refusal.orgUnit(),
        refusal.dataElement(),
        refusal.value(),
        refusal.code(),
        refusal.message(),
        refusal.whose());
  }

  /** Parks all requests of a run that are not settled: the door is closed to all of them. */
  void park(UUID run, String problem) {
    database.update(
        "update dhis2_group set state = 'PARKED' where run = ? and state = 'PENDING'", run);
    database.update("update dhis2_run set problem = ? where id = ?", problem, run);
  }

  /** Ends a run none of whose requests waits. */
  void endIfSettled(UUID run) {
    database.update(
        "update dhis2_run r set ended_at = now(), state = case"
            + " when r.accepted = r.values_sent then 'DONE'"
            + " when r.accepted > 0 then 'PARTLY' else 'FAILED' end"
            + " where r.id = ? and r.state = 'RUNNING' and not exists"
            + " (select 1 from dhis2_group g where g.run = r.id and g.state = 'PENDING')",
        run);
  }

  Optional<RunView> find(UUID id) {
    return database.one(RUN + " where r.id = ?", RunRepository::view, id);
  }

  List<RunView> latest(@Nullable UUID mapping, int limit) {
    return database.list(
        RUN + " where cast(? as uuid) is null or r.mapping = ? order by r.started_at desc limit ?",
        RunRepository::view,
        mapping,
        mapping,
        limit);
  }

  List<RefusalView> refusals(UUID run, int limit) {
    return database.list(
        "select coalesce(p.name, f.facility), f.org_unit, f.data_element, f.value, f.code,"
            + " f.message, f.whose from dhis2_refusal f left join place p on p.id = f.facility"
            + " where f.run = ? order by f.id limit ?",
        row ->
            new RefusalView(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7)),
        run,
        limit);
  }

  private static RunView view(Row row) {
    return new RunView(
        UUID.fromString(row.text(1)),
        UUID.fromString(row.text(2)),
        (int) row.number(3),
        row.text(4),
        row.flag(5),
        State.valueOf(row.text(6)),
        (int) row.number(7),
        (int) row.number(8),
        (int) row.number(9),
        (int) row.number(10),
        (int) row.number(11),
        row.textOrNull(12),
        row.instant(13),
        row.instantOrNull(14));
  }
}
