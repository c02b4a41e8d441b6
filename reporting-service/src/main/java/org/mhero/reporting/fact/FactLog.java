package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.days;
import static org.mhero.reporting.store.Columns.decimals;
import static org.mhero.reporting.store.Columns.flags;
import static org.mhero.reporting.store.Columns.instants;
import static org.mhero.reporting.store.Columns.integers;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.reporting.ReportingConfig;
import org.mhero.reporting.store.Database;

/** Appends events as they were told. */
@ApplicationScoped
class FactLog {
  private final Database database;
  private final FactPartitions partitions;
  private final ZoneId zone;

  FactLog(Database database, FactPartitions partitions, ReportingConfig config) {
    this.database = database;
    this.partitions = partitions;
    this.zone = config.zone();
  }

  void messages(List<MessageStatusChanged> events) {
    partitions.ensure(FactPartitions.Fact.MESSAGE, events, MessageStatusChanged::at);
    database.update(
        "insert into message_fact (message, request, campaign, recipient, channel, status, reason,"
            + " segments, at) select * from unnest(?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[])",
        texts(events, MessageStatusChanged::id),
        texts(events, MessageStatusChanged::request),
        texts(events, MessageStatusChanged::campaign),
        texts(events, MessageStatusChanged::recipient),
        texts(events, MessageStatusChanged::channel),
        texts(events, event -> event.status().name()),
        texts(events, MessageStatusChanged::reason),
        integers(events, MessageStatusChanged::segments),
        instants(events, MessageStatusChanged::at));
  }

  void sessions(List<SessionChanged> events) {
    partitions.ensure(FactPartitions.Fact.SESSION, events, SessionChanged::at);
    database.update(
        "insert into session_fact (session, flow, campaign, practitioner, contact, status, reason,"
            + " at) select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::timestamptz[])",
        texts(events, SessionChanged::session),
        texts(events, SessionChanged::flow),
        texts(events, SessionChanged::campaign),
        texts(events, SessionChanged::practitioner),
        texts(events, SessionChanged::contact),
        texts(events, event -> event.status().name()),
        texts(events, SessionChanged::reason),
        instants(events, SessionChanged::at));
  }

  void answers(List<AnswerRecorded> events) {
    partitions.ensure(FactPartitions.Fact.ANSWER, events, AnswerRecorded::at);
    database.update(
        "insert into answer_fact (session, flow, campaign, practitioner, question, value, number,"
            + " category, understood, at) select * from unnest(?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::boolean[],"
            + " ?::timestamptz[])",
        texts(events, AnswerRecorded::session),
        texts(events, AnswerRecorded::flow),
        texts(events, AnswerRecorded::campaign),
        texts(events, AnswerRecorded::practitioner),
        texts(events, AnswerRecorded::question),
        texts(events, AnswerRecorded::value),
        decimals(events, AnswerRecorded::number),
        texts(events, AnswerRecorded::category),
        flags(events, AnswerRecorded::understood),
        instants(events, AnswerRecorded::at));
    presence(events);
  }

  /** Who answered on which day; the same whatever is repeated or comes late. */
  private void presence(List<AnswerRecorded> events) {
    database.update(
        "insert into answer_person (day, person) select distinct * from unnest(?::date[], ?::text[])"
            + " as n (day, person) order by 1, 2 on conflict do nothing",
        days(events, event -> LocalDate.ofInstant(event.at(), zone)),
        texts(
            events,
            event -> event.practitioner() == null ? event.session() : event.practitioner()));
  }
}
