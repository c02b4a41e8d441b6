package org.mhero.reporting.console.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Keeps drafts. A change of state says from which state, so that two presses are one. */
@ApplicationScoped
public class DraftRepository {
  private static final String COLUMNS =
      "select id, owner, owner_name, state, body, send_at, sent_at, people, resource, decided_by,"
          + " remark, updated_at from draft";

  private final Database database;
  private final ObjectMapper json;

  DraftRepository(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A draft by its id. */
  public Optional<Draft> find(UUID id) {
    return database.one(COLUMNS + " where id = ?", this::draft, id);
  }

  /** Keeps what an official has written so far; false when it has been handed over meanwhile. */
  public boolean save(Draft draft, Instant now) {
    return database.update(
            "insert into draft (id, owner, owner_name, state, body, created_at, updated_at)"
                + " values (?, ?, ?, 'DRAFT', ?::jsonb, ?, ?) on conflict (id) do update"
                + " set body = excluded.body, updated_at = excluded.updated_at"
                + " where draft.state = 'DRAFT' and draft.owner = excluded.owner",
            draft.id(),
            draft.owner(),
            draft.ownerName(),
            write(draft.body()),
            now,
            now)
        == 1;
  }

  /** Leads a draft from one state to another; false when it was not in the first. */
  public boolean move(UUID id, Draft.State from, Draft.State to, Instant now) {
    return database.update(
            "update draft set state = ?, updated_at = ? where id = ? and state = ?",
            to.name(),
            now,
            id,
            from.name())
        == 1;
  }

  /** Plans a draft for a moment; false when it was not in the state. */
  public boolean plan(
      UUID id, Draft.State from, Instant at, long people, @Nullable String decidedBy, Instant now) {
    return database.update(
            "update draft set state = 'PLANNED', send_at = ?, people = ?, remark = null,"
                + " decided_by = ?, updated_at = ? where id = ? and state = ?",
            at,
            people,
            decidedBy,
            now,
            id,
            from.name())
        == 1;
  }

  /** Asks a manager; false when it was not a draft. */
  public boolean ask(UUID id, @Nullable Instant at, long people, String note, Instant now) {
    return database.update(
            "update draft set state = 'ASKED', send_at = ?, people = ?, remark = ?, updated_at = ?"
                + " where id = ? and state = 'DRAFT'",
            at,
            people,
            note,
            now,
            id)
        == 1;
  }

  /** Gives a send back to its writer with a reason. */
  public boolean giveBack(
      UUID id, Draft.State from, String reason, @Nullable String decidedBy, Instant now) {
    return database.update(
            "update draft set state = 'DRAFT', send_at = null, remark = ?, decided_by = ?,"
                + " updated_at = ? where id = ? and state = ?",
            reason,
            decidedBy,
            now,
            id,
            from.name())
        == 1;
  }

  /** Notes what a planned send became. */
  public void sent(UUID id, String resource, Instant now) {
    database.update(
        "update draft set state = 'SENT', sent_at = ?, resource = ?, updated_at = ?"
            + " where id = ? and state = 'PLANNED'",
        now,
        resource,
        now,
        id);
  }

  /**
   * Puts off a planned send whose hand-over failed; it is tried again, a little later each time.
   */
  public void later(UUID id, Instant next) {
    database.update(
        "update draft set attempts = attempts + 1, send_at = ? where id = ? and state = 'PLANNED'",
        next,
        id);
  }

  /** Planned sends whose time has come, oldest first; leased for a minute by moving their time. */
  public List<Draft> takeDue(Instant now, int limit) {
    return database.list(
        "with due as (select id from draft where state = 'PLANNED' and send_at <= ?"
            + " order by send_at limit ? for update skip locked),"
            + " taken as (update draft d set send_at = ? from due where d.id = due.id"
            + " returning d.*) select id, owner, owner_name, state, body, send_at, sent_at, people,"
            + " resource, decided_by, remark, updated_at from taken",
        this::draft,
        now,
        limit,
        now.plusSeconds(60));
  }

  /** What was asked for, planned, sent or stopped; the newest first. */
  public List<Draft> listed(Instant before, int limit) {
    return database.list(
        COLUMNS + " where state <> 'DRAFT' and updated_at < ? order by updated_at desc limit ?",
        this::draft,
        before,
        limit);
  }

  /** What waits for a manager, the oldest first. */
  public List<Draft> asked() {
    return database.list(
        COLUMNS + " where state = 'ASKED' order by updated_at limit 100", this::draft);
  }

  /** What an official has begun, the newest first. */
  public List<Draft> begun(String owner, int limit) {
    return database.list(
        COLUMNS + " where state = 'DRAFT' and owner = ? order by updated_at desc limit ?",
        this::draft,
        owner,
        limit);
  }

  private Draft draft(Row row) {
    return new Draft(
        UUID.fromString(row.text(1)),
        row.text(2),
        row.text(3),
        Draft.State.valueOf(row.text(4)),
        read(row.text(5)),
        row.instantOrNull(6),
        row.instantOrNull(7),
        row.textOrNull(8) == null ? null : row.number(8),
        row.textOrNull(9),
        row.textOrNull(10),
        row.textOrNull(11),
        row.instant(12));
  }

  private DraftBody read(String body) {
    try {
      return json.readValue(body, DraftBody.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored draft cannot be read", e);
    }
  }

  private String write(DraftBody body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft cannot be written", e);
    }
  }
}
