package org.mhero.workflow.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.database.Columns;
import org.mhero.workflow.database.Database;

/** Rows of campaigns. */
@ApplicationScoped
class CampaignRepository {
  private static final String COLUMNS =
      "task, flow, audience, status, addressed, done_to, closes_at, attempts, created_at";

  private final Database database;

  CampaignRepository(Database database) {
    this.database = database;
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    return new Campaign(
        row.getString("task"),
        row.getString("flow"),
        row.getString("audience"),
        CampaignStatus.valueOf(row.getString("status")),
        row.getObject("addressed", Integer.class),
        row.getString("done_to"),
        Columns.atOrNull(row, "closes_at"),
        row.getInt("attempts"),
        Columns.at(row, "created_at"));
  }

  void insert(Campaign campaign) {
    database.change(
        "insert into campaign (task, flow, audience, status, closes_at, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        campaign.task(),
        campaign.flow(),
        campaign.audience(),
        campaign.status(),
        campaign.closesAt(),
        campaign.createdAt());
  }

  Optional<Campaign> find(String task) {
    return database.first(
        "select " + COLUMNS + " from campaign where task = ?", CampaignRepository::campaign, task);
  }

  /** The campaign, held against others until the transaction ends; empty when it has ended. */
  Optional<Campaign> open(String task) {
    return database.first(
        "select " + COLUMNS + " from campaign where task = ? and ended_at is null for update",
        CampaignRepository::campaign,
        task);
  }

  /** The oldest campaign with workers to start that nobody works on; it is leased. */
  Optional<Campaign> claim(Duration lease) {
    return database.first(
        "update campaign set leased_until = now() + make_interval(secs => ?),"
            + " attempts = attempts + 1 where task = (select task from campaign"
            + " where ended_at is null and not started_all and leased_until <= now()"
            + " order by created_at limit 1 for update skip locked) returning "
            + COLUMNS,
        CampaignRepository::campaign,
        (double) lease.toSeconds());
  }

  /** Gives a leased campaign back; it is looked at again after a pause. */
  void release(String task, Duration pause) {
    database.change(
        "update campaign set leased_until = now() + make_interval(secs => ?) where task = ?",
        (double) pause.toSeconds(),
        task);
  }

  void begun(String task, int addressed) {
    database.change(
        "update campaign set status = 'IN_PROGRESS', addressed = ?, attempts = 0 where task = ?",
        addressed,
        task);
  }

  void advanced(String task, String doneTo, Duration lease) {
    database.change(
        "update campaign set done_to = ?, leased_until = now() + make_interval(secs => ?)"
            + " where task = ?",
        doneTo,
        (double) lease.toSeconds(),
        task);
  }

  void startedAll(String task) {
    database.change("update campaign set started_all = true where task = ?", task);
  }

  /** Campaigns whose workers have all been started and of whom nobody is waited for. */
  List<String> finished(int limit) {
    return database.all(
        "select task from campaign c where ended_at is null and started_all and not exists"
            + " (select 1 from session s where s.campaign = c.task and s.status = 'WAITING')"
            + " order by created_at limit ?",
        row -> row.getString("task"),
        limit);
  }

  void end(String task, CampaignStatus status, @Nullable String reason, Instant at) {
    database.change(
        "update campaign set status = ?, reason = ?, ended_at = ?, stopping = ? where task = ?",
        status,
        reason,
        at,
        status == CampaignStatus.CANCELLED,
        task);
  }

  /** Cancelled campaigns whose sessions may still wait. */
  List<String> stopping() {
    return database.all("select task from campaign where stopping", row -> row.getString("task"));
  }

  void stopped(String task) {
    database.change("update campaign set stopping = false where task = ?", task);
  }

  int sessions(String task) {
    return database
        .first("select count(*) from session where campaign = ?", row -> row.getInt(1), task)
        .orElse(0);
  }

  /** Newest first, after one that was listed before. */
  List<Campaign> page(@Nullable Instant createdAt, String task, int limit) {
    return database.all(
        "select "
            + COLUMNS
            + " from campaign where ?::timestamptz is null or (created_at, task) <"
            + " (?::timestamptz, ?) order by created_at desc, task desc limit ?",
        CampaignRepository::campaign,
        createdAt,
        createdAt,
        task,
        limit);
  }

  /** How many sessions of these campaigns have come to the same end. */
  List<Tally> tallies(List<String> tasks) {
    return database.all(
        "select campaign, status, coalesce(reason, '') as reason, sprints = 1 as unanswered,"
            + " count(*) as n from session where campaign = any (?) group by 1, 2, 3, 4",
        row ->
            new Tally(
                row.getString("campaign"),
                row.getString("status"),
                row.getString("reason"),
                row.getBoolean("unanswered"),
                row.getInt("n")),
        (Object) tasks.toArray(String[]::new));
  }

  /** How many messages of these campaigns no one has accepted yet. */
  Map<String, Integer> unsent(List<String> tasks) {
    return database
        .all(
            "select s.campaign, count(*) as n from outgoing o join session s on s.id = o.session"
                + " where o.kind = 'MESSAGE' and s.campaign = any (?) group by 1",
            row -> Map.entry(row.getString("campaign"), row.getInt("n")),
            (Object) tasks.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A count of sessions. */
  record Tally(String campaign, String status, String reason, boolean unanswered, int count) {}
}
