package org.mhero.workflow.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mhero.workflow.database.Database;
import org.mhero.workflow.expression.Texts;

/** Finds the keyword a message begins with. */
@ApplicationScoped
public class Keywords {
  private final Database database;

  Keywords(Database database) {
    this.database = database;
  }

  /** A keyword and the flow it starts. */
  public record Hit(String keyword, String flow) {}

  /** The trigger whose keyword is the first word of a text, whatever the case. */
  public Optional<Hit> match(String text) {
    List<String> words = Texts.words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return database.first(
        "select keyword, flow from keyword_trigger where keyword = ?",
        row -> new Hit(row.getString("keyword"), row.getString("flow")),
        Texts.lower(words.getFirst()));
  }
}
