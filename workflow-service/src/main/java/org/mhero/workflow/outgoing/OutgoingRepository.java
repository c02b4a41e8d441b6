package org.mhero.workflow.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mhero.workflow.database.Database;

/** Rows of requests that wait to be accepted. */
@ApplicationScoped
class OutgoingRepository {
  private static final String CLAIM =
      """
      update outgoing set attempts = attempts + 1, next_at = now() + make_interval(secs => ?)
      where seq in (
        select o.seq from outgoing o
        where o.next_at <= now()
          and not exists (
            select 1 from outgoing e where e.session = o.session and e.kind = o.kind
              and e.seq < o.seq)
        order by o.urgent desc, o.seq
        limit ?
        for update skip locked)
      returning seq, session, kind, path, body, urgent, attempts
      """;

  private final Database database;

  OutgoingRepository(Database database) {
    this.database = database;
  }

  /** A request under way: nobody else sends it until its lease is over. */
  record Claimed(long seq, Outgoing request, int attempts) {
    static Claimed of(ResultSet row) throws SQLException {
      return new Claimed(
          row.getLong("seq"),
          new Outgoing(
              row.getString("session"),
              Outgoing.Kind.valueOf(row.getString("kind")),
              row.getString("path"),
              row.getString("body"),
              row.getBoolean("urgent")),
          row.getInt("attempts"));
    }
  }

  void add(List<Outgoing> requests) {
    database.changeAll(
        "insert into outgoing (session, kind, path, body, urgent) values (?, ?, ?, ?, ?)",
        requests.stream()
            .map(
                r ->
                    new Object[] {
                      UUID.fromString(r.session()), r.kind(), r.path(), r.body(), r.urgent()
                    })
            .toList());
  }

  /** The first request of each session that has one due, urgent ones before the others. */
  List<Claimed> claim(int limit, Duration lease) {
    return database.all(CLAIM, Claimed::of, (double) lease.toSeconds(), limit);
  }

  void accepted(List<Long> seqs) {
    database.change("delete from outgoing where seq = any (?)", (Object) seqs.toArray(Long[]::new));
  }

  void again(long seq, Duration after) {
    database.change(
        "update outgoing set next_at = now() + make_interval(secs => ?) where seq = ?",
        (double) after.toSeconds(),
        seq);
  }

  /** Forgets the messages of a session that have not left; the other requests stay. */
  void withdraw(String session) {
    database.change(
        "delete from outgoing where session = ? and kind = 'MESSAGE'", UUID.fromString(session));
  }

  long waiting() {
    return database.first("select count(*) from outgoing", row -> row.getLong(1)).orElse(0L);
  }
}
