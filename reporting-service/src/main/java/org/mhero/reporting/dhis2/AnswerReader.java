package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Reads the answers that stand and the facilities they came from. */
@ApplicationScoped
class AnswerReader {
  private final Database database;
  private final Dhis2Config config;
  private final ObjectMapper json;

  AnswerReader(Database database, Dhis2Config config, ObjectMapper json) {
    this.database = database;
    this.config = config;
    this.json = json;
  }

  /** Understood answers given from {@code from} until before {@code to}. */
  List<GivenAnswer> answers(Mapping mapping, Instant from, Instant to) {
    return database.list(
        "select facility, question, number, category, at from answer_state where scope = ?"
            + " and question = any (?) and understood and at >= ? and at < ?",
        row ->
            new GivenAnswer(
                row.text(1), row.text(2), row.decimalOrNull(3), row.textOrNull(4), row.instant(5)),
        mapping.survey(),
        mapping.items().stream().map(MappingItem::question).distinct().toArray(String[]::new),
        from,
        to);
  }

  Map<String, FacilityInfo> facilities(Collection<String> ids) {
    Map<String, FacilityInfo> facilities = new HashMap<>();
    database.each(
        "select id, name, identifiers::text from place where id = any (?)",
        row -> facilities.put(row.text(1), facility(row)),
        (Object) ids.toArray(String[]::new));
    return facilities;
  }

  private FacilityInfo facility(Row row) {
    try {
      List<String> ids = new ArrayList<>();
      for (JsonNode identifier : json.readTree(row.text(3))) {
        if (ofDhis2(identifier) && identifier.path("value").isTextual()) {
          ids.add(identifier.path("value").asText());
        }
      }
      return new FacilityInfo(row.text(1), row.text(2), List.copyOf(ids));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored identifiers cannot be read", e);
    }
  }

  private boolean ofDhis2(JsonNode identifier) {
    if (config.facilityIdentifiers().contains(identifier.path("system").asText())) {
      return true;
    }
    for (JsonNode coding : identifier.path("type").path("coding")) {
      if (config.facilityIdentifiers().contains(coding.path("code").asText())) {
        return true;
      }
    }
    return false;
  }
}
