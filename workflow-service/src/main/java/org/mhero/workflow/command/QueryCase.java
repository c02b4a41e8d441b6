package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;
import org.mhero.workflow.engine.AssetVocabulary;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.ContactPerson;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EnvironmentJson;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.query.Query;
import org.mhero.workflow.query.QueryException;
import org.mhero.workflow.query.QueryException.Code;

/**
 * A contact and what its queries are asked in. The answer is {@code {"matches", "query"}} with the
 * query's normal form, or {@code {"error", "code", "extra"}}. Days begin where the environment
 * says, as they do for smart groups when a session starts.
 *
 * @param setting an object with {@code environment} and {@code clock}, both optional
 * @param assets the fields and groups there are; missing when nobody tells them
 */
record QueryCase(JsonNode contact, JsonNode setting, JsonNode assets, String line) {

  ObjectNode answer(String text) {
    try {
      Contact about = ContactJson.read(contact, Line.of(line));
      JsonNode told = setting.path("environment");
      try {
        return answer(text, about, surroundings(told));
      } catch (QueryException e) {
        return e.code() == Code.INVALID_DATE && told.isMissingNode()
            ? dayFirst(text, about, e)
            : fault(e);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Where nobody tells the order of day and month, a date may also be written the other way. */
  private ObjectNode dayFirst(String text, Contact about, QueryException fault) {
    try {
      return answer(
          text,
          about,
          surroundings(Documents.MAPPER.createObjectNode().put("date_format", "DD-MM-YYYY")));
    } catch (QueryException e) {
      return fault(fault);
    }
  }

  private Surroundings surroundings(JsonNode environment) {
    Instant now =
        setting.has("clock") ? Instant.parse(setting.path("clock").asText()) : Instant.now();
    return new Surroundings(EnvironmentJson.read(environment, Line.of(line)), () -> now, () -> 0);
  }

  private ObjectNode answer(String text, Contact about, Surroundings surroundings)
      throws QueryException {
    Query query =
        assets.isObject()
            ? Query.parse(
                text,
                surroundings,
                new AssetVocabulary(new DocumentAssets(assets, surroundings.environment())))
            : new GuessedFields(about).parse(text, surroundings);
    return Documents.MAPPER
        .createObjectNode()
        .put(
            "matches",
            query.matches(new ContactPerson(about, surroundings.environment()), surroundings))
        .put("query", query.print());
  }

  private static ObjectNode fault(QueryException fault) {
    ObjectNode json =
        Documents.error(String.valueOf(fault.getMessage())).put("code", fault.code().text());
    if (!fault.extra().isEmpty()) {
      ObjectNode extra = json.putObject("extra");
      new TreeMap<>(fault.extra()).forEach(extra::put);
    }
    return json;
  }
}
