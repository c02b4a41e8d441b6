package org.mhero.messaging.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.database.Sql;

/** Counts messages where they stand. */
@ApplicationScoped
class ProgressRepository {
  private static final String COUNT =
      "select status, reason, count(*) as n,"
          + " coalesce(sum(segments) filter (where sent_at is not null), 0) as segments"
          + " from message where %s = ? group by status, reason";
  private static final String STATE =
      """
      select case when bool_or(state = 'WAITING') then 'WAITING'
                  when bool_or(state = 'SENDING') then 'SENDING'
                  when bool_and(state in ('REVOKING', 'REVOKED')) then 'REVOKED'
                  else 'COMPLETED' end as state
        from send where %s = ? having count(*) > 0
      """;

  private final Sql sql;

  ProgressRepository(Sql sql) {
    this.sql = sql;
  }

  /** The progress of one request; empty when it was never accepted. */
  Optional<Progress> ofRequest(String request) {
    return of("request", request);
  }

  /** The progress of all requests of a campaign; empty when it has none. */
  Optional<Progress> ofCampaign(String campaign) {
    return of("campaign", campaign);
  }

  private Optional<Progress> of(String column, String id) {
    return sql.first(STATE.formatted(column), row -> row.text("state"), id)
        .map(state -> Progress.of(id, state, groups(column, id)));
  }

  private List<Progress.Group> groups(String column, String id) {
    return sql.list(
        COUNT.formatted(column),
        row ->
            new Progress.Group(
                MessageStatus.valueOf(row.text("status")),
                row.textOrNull("reason"),
                row.number("n"),
                row.number("segments")),
        id);
  }
}
