package org.mhero.reporting.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Database;

/**
 * Keeps what workflow told of flows and campaigns, so that results can be read while it is away.
 */
@ApplicationScoped
class FormRepository {
  private static final TypeReference<List<SurveyForm.Question>> QUESTIONS =
      new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper json;

  FormRepository(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A campaign as it was told. */
  record Campaign(String flow, String name, @Nullable Instant closesAt, Instant fetchedAt) {}

  /** A flow as it was told. */
  record Flow(String name, List<SurveyForm.Question> questions, Instant fetchedAt) {}

  Optional<Campaign> campaign(String id) {
    return database.one(
        "select flow, name, closes_at, fetched_at from campaign_form where campaign = ?",
        row -> new Campaign(row.text(1), row.text(2), row.instantOrNull(3), row.instant(4)),
        id);
  }

  Optional<Flow> flow(String flow) {
    return database.one(
        "select name, questions, fetched_at from flow_form where flow = ?",
        row -> new Flow(row.text(1), read(row.text(2)), row.instant(3)),
        flow);
  }

  /** The flow a scope's sessions or answers tell of. */
  Optional<String> flowOf(String scope) {
    return database.one(
        "select flow from session_state where scope = ? and flow is not null limit 1",
        row -> row.text(1),
        scope);
  }

  void keep(String id, Campaign campaign) {
    database.update(
        "insert into campaign_form (campaign, flow, name, closes_at, fetched_at)"
            + " values (?, ?, ?, ?, ?) on conflict (campaign) do update set flow = excluded.flow,"
            + " name = excluded.name, closes_at = excluded.closes_at,"
            + " fetched_at = excluded.fetched_at",
        id,
        campaign.flow(),
        campaign.name(),
        campaign.closesAt(),
        campaign.fetchedAt());
  }

  void keep(String id, Flow flow) {
    database.update(
        "insert into flow_form (flow, name, questions, fetched_at) values (?, ?, ?::jsonb, ?)"
            + " on conflict (flow) do update set name = excluded.name,"
            + " questions = excluded.questions, fetched_at = excluded.fetched_at",
        id,
        flow.name(),
        write(flow.questions()),
        flow.fetchedAt());
  }

  private List<SurveyForm.Question> read(String questions) {
    try {
      return json.readValue(questions, QUESTIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored questions cannot be read", e);
    }
  }

  private String write(List<SurveyForm.Question> questions) {
    try {
      return json.writeValueAsString(questions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Questions cannot be written", e);
    }
  }
}
