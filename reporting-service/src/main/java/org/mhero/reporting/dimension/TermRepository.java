package org.mhero.reporting.dimension;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.reporting.store.Database;

/** Keeps the words for codes. */
@ApplicationScoped
class TermRepository {
  static final String CADRE = "cadre";
  static final String JOB = "job";

  private final Database database;

  TermRepository(Database database) {
    this.database = database;
  }

  /** Keeps the words of a CodeSystem, nested concepts too. */
  void keep(String kind, JsonNode concepts) {
    for (JsonNode concept : concepts) {
      String code = concept.path("code").asText();
      keep(kind, code, concept.path("display").asText(code));
      keep(kind, concept.path("concept"));
    }
  }

  /** Keeps one word; a display that only repeats the code replaces nothing. */
  void keep(String kind, String code, String display) {
    database.update(
        "insert into term as t (kind, code, display) values (?, ?, ?)"
            + " on conflict (kind, code) do update set display = excluded.display"
            + " where excluded.display <> excluded.code and t.display <> excluded.display",
        kind,
        code,
        display);
  }
}
