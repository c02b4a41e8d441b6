package org.mhero.messaging.channel.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;

/** The {@code handset} and {@code handset_message} tables. */
@ApplicationScoped
class HandsetRepository {
  private static final String ARRIVE =
      """
      with arriving as (
        select m.id, coalesce(h.behaviour, 'DELIVER') as behaviour
          from handset_message m left join handset h on h.phone = m.phone
         where m.arrives_at <= ? order by m.arrives_at limit ? for update of m),
      numbered as (
        select id, behaviour,
               case when behaviour <> 'FAIL' then nextval('handset_arrival') end as seq
          from arriving)
      update handset_message m set arrives_at = null, seq = n.seq,
             reports = case n.behaviour when 'DELIVER' then 'DELIVERED' when 'FAIL' then 'FAILED' end
        from numbered n where m.id = n.id
      """;
  private static final String HANDSETS =
      """
      select h.phone, h.behaviour, l.text, l.created_at, l.written
        from handset h left join lateral (
          select text, created_at, written from handset_message
           where phone = h.phone order by created_at desc limit 1) l on true
       where h.phone > ? and h.phone like ? order by h.phone limit ?
      """;

  private final Sql sql;

  HandsetRepository(Sql sql) {
    this.sql = sql;
  }

  /** Puts messages on their way; one that is on its way already stays as it is. */
  void send(List<OutboundMessage> messages, Instant now, Instant arrivesAt) {
    makeHandsets(messages.stream().map(OutboundMessage::to).toList());
    sql.batch(
        "insert into handset_message (id, phone, written, text, arrives_at, created_at)"
            + " values (?, ?, false, ?, ?, ?) on conflict (id) do nothing",
        messages.stream()
            .map(m -> new @Nullable Object[] {m.id(), m.to(), m.text(), arrivesAt, now})
            .toList());
  }

  private void makeHandsets(Collection<String> phones) {
    sql.batch(
        "insert into handset (phone) values (?) on conflict do nothing",
        phones.stream().distinct().sorted().map(p -> new @Nullable Object[] {p}).toList());
  }

  /** One process at a time lets messages arrive, so that their order is the order of commits. */
  boolean alone() {
    return sql.first(
            "select pg_try_advisory_xact_lock(hashtext('handset_arrival')) as alone",
            row -> row.flag("alone"))
        .orElse(false);
  }

  /** Lets messages arrive that are due, or get lost; returns how many. */
  int arrive(Instant now, int most) {
    return sql.update(ARRIVE, now, most);
  }

  /** Whether anything is on its way. */
  boolean underWay() {
    return sql.first(
            "select exists (select 1 from handset_message where arrives_at is not null)"
                + " as under_way",
            row -> row.flag("under_way"))
        .orElse(false);
  }

  /** A report that is to be told. */
  record Report(UUID id, String status) {}

  List<Report> reports(int most) {
    return sql.list(
        "select id, reports from handset_message where reports is not null"
            + " order by created_at limit ?",
        row -> new Report(row.uuid("id"), row.text("reports")),
        most);
  }

  void reported(Collection<UUID> ids) {
    sql.update("update handset_message set reports = null where id = any (?::uuid[])", ids);
  }

  /** Keeps what somebody wrote at a handset; false when it was written before. */
  boolean write(UUID id, String phone, String text, Instant now) {
    makeHandsets(List.of(phone));
    return sql.update(
            "insert into handset_message (id, phone, written, text, told, created_at)"
                + " values (?, ?, true, ?, false, ?) on conflict (id) do nothing",
            id,
            phone,
            text,
            now)
        == 1;
  }

  /** What was written before then and messaging has not taken. */
  List<HandsetMessage> untold(Instant before, int most) {
    return sql.list(
        "select * from handset_message where not told and created_at < ?"
            + " order by created_at limit ?",
        HandsetRepository::map,
        before,
        most);
  }

  void told(UUID id) {
    sql.update("update handset_message set told = true where id = ?", id);
  }

  /** What arrived at any handset after that, in the order of arrival. */
  List<HandsetMessage> arrived(long after, int most) {
    return sql.list(
        "select * from handset_message where seq > ? order by seq limit ?",
        HandsetRepository::map,
        after,
        most);
  }

  long latest() {
    return sql.first(
            "select coalesce(max(seq), 0) as latest from handset_message",
            row -> row.number("latest"))
        .orElse(0L);
  }

  /** The last messages of one handset, both ways, oldest first. */
  List<HandsetMessage> of(String phone, int most) {
    return sql.list(
        "select * from (select * from handset_message where phone = ? and arrives_at is null"
            + " and (written or seq is not null) order by created_at desc limit ?) m"
            + " order by created_at, seq",
        HandsetRepository::map,
        phone,
        most);
  }

  /** A handset with its last message. */
  record Handset(
      String phone, Behaviour behaviour, @Nullable String lastText, @Nullable Instant lastAt) {}

  List<Handset> handsets(String after, String containing, int most) {
    return sql.list(
        HANDSETS,
        row ->
            new Handset(
                row.text("phone"),
                Behaviour.valueOf(row.text("behaviour")),
                row.textOrNull("text"),
                row.instantOrNull("created_at")),
        after,
        "%" + containing.replaceAll("[%_\\\\]", "") + "%",
        most);
  }

  Optional<Behaviour> behaviour(String phone) {
    return sql.first(
        "select behaviour from handset where phone = ?",
        row -> Behaviour.valueOf(row.text("behaviour")),
        phone);
  }

  void behave(Collection<String> phones, Behaviour behaviour) {
    sql.batch(
        "insert into handset (phone, behaviour) values (?, ?)"
            + " on conflict (phone) do update set behaviour = excluded.behaviour",
        phones.stream()
            .distinct()
            .sorted()
            .map(p -> new @Nullable Object[] {p, behaviour})
            .toList());
  }

  private static HandsetMessage map(Row row) throws SQLException {
    return new HandsetMessage(
        row.uuid("id"),
        row.number("seq"),
        row.text("phone"),
        row.flag("written"),
        row.text("text"),
        row.instant("created_at"));
  }
}
