package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.flags;
import static org.mhero.reporting.store.Columns.instants;
import static org.mhero.reporting.store.Columns.integers;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mhero.event.MessageStatus;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** The current rows of messages. */
@ApplicationScoped
class MessageStates {
  private static final String COLUMNS =
      "message, request, campaign, practitioner, status, channel, reason, status_at, segments,"
          + " first_at, left_at, delivered_at, cadre, district, facility, placed";
  private static final String UPDATE =
      """
      update message_state s set request = n.request, campaign = n.campaign, scope = n.scope,
        practitioner = n.practitioner, status = n.status, channel = n.channel, reason = n.reason,
        status_at = n.status_at, segments = n.segments, first_at = n.first_at,
        left_at = n.left_at, delivered_at = n.delivered_at, cadre = n.cadre,
        district = n.district, facility = n.facility, placed = n.placed
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::timestamptz[],
        ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::boolean[])
        as n (message, request, campaign, scope, practitioner, status, channel, reason, status_at,
          segments, first_at, left_at, delivered_at, cadre, district, facility, placed)
      where s.message = n.message
      """;

  private final Database database;

  MessageStates(Database database) {
    this.database = database;
  }

  /** Locks the rows of these messages in the order of their ids; makes those that are missing. */
  Map<String, MessageState> lock(SortedSet<String> ids) {
    String[] keys = ids.toArray(String[]::new);
    database.update(
        "insert into message_state (message) select unnest(?::text[]) on conflict do nothing",
        (Object) keys);
    Map<String, MessageState> states = new LinkedHashMap<>();
    database
        .list(
            "select "
                + COLUMNS
                + " from message_state where message = any (?) order by message for update",
            MessageStates::state,
            (Object) keys)
        .forEach(state -> states.put(state.message(), state));
    return states;
  }

  /** Locks some rows whose worker was not known and now is; rows others work on are left alone. */
  List<MessageState> lockPlaceable(int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from message_state where not placed"
            + " and exists (select 1 from worker w where w.id = practitioner)"
            + " order by message limit ? for update skip locked",
        MessageStates::state,
        limit);
  }

  private static MessageState state(Row row) {
    String status = row.textOrNull(5);
    return new MessageState(
        row.text(1),
        row.textOrNull(2),
        row.textOrNull(3),
        row.textOrNull(4),
        status == null
            ? null
            : new MessageState.Standing(
                MessageStatus.valueOf(status),
                row.textOrNull(6),
                row.textOrNull(7),
                row.instant(8)),
        (int) row.number(9),
        row.instantOrNull(10),
        row.instantOrNull(11),
        row.instantOrNull(12),
        new Post(row.text(13), row.text(14), row.text(15), row.flag(16)));
  }

  void save(Collection<MessageState> states) {
    database.update(
        UPDATE,
        texts(states, MessageState::message),
        texts(states, MessageState::request),
        texts(states, MessageState::campaign),
        texts(states, MessageState::scope),
        texts(states, MessageState::practitioner),
        texts(states, s -> s.standing() == null ? null : s.standing().status().name()),
        texts(states, s -> s.standing() == null ? null : s.standing().channel()),
        texts(states, s -> s.standing() == null ? null : s.standing().reason()),
        instants(states, s -> s.standing() == null ? null : s.standing().at()),
        integers(states, MessageState::segments),
        instants(states, MessageState::firstAt),
        instants(states, MessageState::leftAt),
        instants(states, MessageState::deliveredAt),
        texts(states, s -> s.post().cadre()),
        texts(states, s -> s.post().district()),
        texts(states, s -> s.post().facility()),
        flags(states, s -> s.post().known()));
  }

  /** The messages of participants, by participant and status. */
  Map<PersonKey, List<Progression.Messages>> of(Collection<PersonKey> people) {
    Map<PersonKey, List<Progression.Messages>> messages = new LinkedHashMap<>();
    database.each(
        "select k.scope, k.person, m.status, min(m.first_at), min(m.delivered_at)"
            + " from unnest(?::text[], ?::text[]) as k (scope, person) join message_state m"
            + " on m.campaign = k.scope and m.practitioner = k.person"
            + " where m.status is not null group by 1, 2, 3",
        row ->
            messages
                .computeIfAbsent(key(row), k -> new ArrayList<>())
                .add(
                    new Progression.Messages(
                        MessageStatus.valueOf(row.text(3)),
                        row.instantOrNull(4),
                        row.instantOrNull(5))),
        texts(people, PersonKey::scope),
        texts(people, PersonKey::person));
    return messages;
  }

  private static PersonKey key(Row row) {
    return Participants.plain(row.text(1), row.text(2));
  }
}
