package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mhero.event.MessageStatus;
import org.mhero.reporting.console.draft.Requests;
import org.mhero.reporting.indicator.Outcome;
import org.mhero.reporting.indicator.OutcomeCounts;
import org.mhero.reporting.store.Database;

/** Outcomes of many sends at once, for lists; one send is asked of the indicators. */
@ApplicationScoped
public class SendFigures {
  private final Database database;

  SendFigures(Database database) {
    this.database = database;
  }

  /** A send that did not begin in this console: its scope, its first request, its last day. */
  record Foreign(String scope, String request, LocalDate day) {}

  /** Outcomes by campaign; one nobody has told of yet is missing. */
  public Map<String, OutcomeCounts> counts(Collection<String> scopes) {
    Map<String, OutcomeCounts> counts = new HashMap<>();
    database.each(
        "select scope, status, sum(messages) from message_rollup where scope = any (?)"
            + " and messages > 0 group by 1, 2",
        row ->
            counts.merge(
                row.text(1),
                OutcomeCounts.of(Outcome.of(MessageStatus.valueOf(row.text(2))), row.number(3)),
                OutcomeCounts::plus),
        (Object) scopes.toArray(String[]::new));
    return counts;
  }

  /**
   * The newest sends that other programs made: no draft of ours, no survey, nothing that went to
   * one person only, such as a reply or the confirmation of a STOP.
   */
  List<Foreign> foreign(int limit) {
    return database.list(
        "select r.scope, (select min(m.request) from message_state m where m.scope = r.scope),"
            + " max(r.day) from message_rollup r where r.messages > 0 and r.scope <> '*'"
            + " and r.scope <> ? and not exists (select 1 from draft d where d.id::text = r.scope"
            + " or d.resource = 'Task/' || r.scope)"
            + " and not exists (select 1 from session_state s where s.scope = r.scope)"
            + " group by r.scope having sum(r.messages) > 1 order by 3 desc, 1 limit ?",
        row -> new Foreign(row.text(1), row.text(2), row.day(3)),
        Requests.REPLIES,
        limit);
  }

  /** The request behind a send. */
  Optional<String> request(String scope) {
    return database.one(
        "select min(request) from message_state where scope = ?", row -> row.text(1), scope);
  }
}
