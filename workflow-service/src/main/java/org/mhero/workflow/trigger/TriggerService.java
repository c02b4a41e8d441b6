package org.mhero.workflow.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.database.Database;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.library.FlowLibrary;

/** Sets up keywords. Words that messaging obeys itself can be none. */
@ApplicationScoped
class TriggerService {
  private static final Set<String> RESERVED = Set.of("stop", "start", "help", "unstop");
  private static final int LONGEST = 32;

  private final Database database;
  private final FlowLibrary library;

  TriggerService(Database database, FlowLibrary library) {
    this.database = database;
    this.library = library;
  }

  @Transactional
  TriggerView create(CreateTrigger wanted) {
    String keyword = wanted.keyword() == null ? "" : Texts.lower(Texts.trim(wanted.keyword()));
    if (!Texts.words(keyword).equals(List.of(keyword)) || Texts.length(keyword) > LONGEST) {
      throw AppException.unprocessable("keyword must be one word of at most 32 letters or digits");
    }
    if (RESERVED.contains(keyword)) {
      throw AppException.unprocessable("The keyword " + keyword + " is reserved");
    }
    String flow = wanted.flow() == null ? "" : wanted.flow();
    if (library.current(flow).isEmpty()) {
      throw AppException.unprocessable("There is no such flow");
    }
    String id = UUID.randomUUID().toString();
    int made =
        database.change(
            "insert into keyword_trigger (id, keyword, flow) values (?, ?, ?)"
                + " on conflict (keyword) do nothing",
            UUID.fromString(id),
            keyword,
            flow);
    if (made == 0) {
      throw AppException.conflict("The keyword " + keyword + " starts a flow already");
    }
    return new TriggerView(id, keyword, flow);
  }

  List<TriggerView> all() {
    return database.all(
        "select id, keyword, flow from keyword_trigger order by keyword",
        row ->
            new TriggerView(row.getString("id"), row.getString("keyword"), row.getString("flow")));
  }

  @Transactional
  void delete(String id) {
    if (database.change("delete from keyword_trigger where id::text = ?", id) == 0) {
      throw AppException.notFound("There is no such trigger");
    }
  }
}
