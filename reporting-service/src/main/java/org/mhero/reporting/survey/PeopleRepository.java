package org.mhero.reporting.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Cursor;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Page;
import org.mhero.reporting.store.Row;

/** Reads participants and their answers; pages run on name and key, never on an offset. */
@ApplicationScoped
class PeopleRepository {
  private static final String PEOPLE =
      "select p.person, p.practitioner, coalesce(w.name, ''), coalesce(c.display, p.cadre),"
          + " coalesce(f.name, p.facility), coalesce(d.name, p.district), p.outcome, p.invited_at,"
          + " p.delivered_at, p.first_answer_at from participant p"
          + " left join worker w on w.id = p.practitioner"
          + " left join term c on c.kind = 'cadre' and c.code = p.cadre"
          + " left join place f on f.id = p.facility left join place d on d.id = p.district"
          + " where p.scope = ? and p.outcome = any (?)"
          + " and (cast(? as text) is null or p.district = ?)"
          + " and (cast(? as text) is null or p.cadre = ?)";

  private final Database database;

  PeopleRepository(Database database) {
    this.database = database;
  }

  Page<Person> people(
      String scope,
      SurveyFilter filter,
      Set<Progress> progress,
      @Nullable String cursor,
      int limit) {
    List<String> after = cursor == null ? List.of("", "") : Cursor.read(cursor, 2);
    List<@Nullable Object> parameters = parameters(scope, filter, progress);
    parameters.add(after.get(0));
    parameters.add(after.get(1));
    parameters.add(limit + 1);
    List<Person> found =
        database.list(
            PEOPLE + " and (coalesce(w.name, ''), p.person) > (?, ?) order by 3, 1 limit ?",
            PeopleRepository::person,
            parameters.toArray());
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    Person last = found.get(limit - 1);
    return new Page<>(found.subList(0, limit), Cursor.write(last.name(), last.person()));
  }

  private static List<@Nullable Object> parameters(
      String scope, SurveyFilter filter, Set<Progress> progress) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(scope);
    parameters.add(progress.stream().map(Enum::name).toArray(String[]::new));
    parameters.add(filter.district());
    parameters.add(filter.district());
    parameters.add(filter.cadre());
    parameters.add(filter.cadre());
    return parameters;
  }

  private static Person person(Row row) {
    return new Person(
        row.text(1),
        row.textOrNull(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        Progress.valueOf(row.text(7)),
        row.instantOrNull(8),
        row.instantOrNull(9),
        row.instantOrNull(10));
  }

  List<PersonAnswers> withAnswers(String scope, List<Person> people) {
    Map<String, Map<String, PersonAnswers.Answer>> answers = new HashMap<>();
    database.each(
        "select person, question, value, number, category, understood from answer_state"
            + " where scope = ? and person = any (?) order by at",
        row ->
            answers
                .computeIfAbsent(row.text(1), p -> new LinkedHashMap<>())
                .put(
                    row.text(2),
                    new PersonAnswers.Answer(
                        row.text(3), row.decimalOrNull(4), row.text(5), row.flag(6))),
        scope,
        people.stream().map(Person::person).toArray(String[]::new));
    return people.stream()
        .map(p -> new PersonAnswers(p, answers.getOrDefault(p.person(), Map.of())))
        .toList();
  }

  List<QuestionResult.Text> texts(
      String scope, String question, SurveyFilter filter, boolean missedOnly, int limit) {
    return database.list(
        "select value, category, understood, at from answer_state where scope = ? and question = ?"
            + " and (cast(? as text) is null or district = ?)"
            + " and (cast(? as text) is null or cadre = ?) and (not ? or not understood)"
            + " order by at desc limit ?",
        row -> new QuestionResult.Text(row.text(1), row.text(2), row.flag(3), row.instant(4)),
        scope,
        question,
        filter.district(),
        filter.district(),
        filter.cadre(),
        filter.cadre(),
        missedOnly,
        limit);
  }
}
