package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mhero.kit.fhir.index.SearchText;
import org.mhero.kit.fhir.search.Criterion.TokenValue;
import org.mhero.kit.fhir.search.SearchParser.Handling;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.StoredRow;
import org.mhero.kit.fhir.type.FhirTypes;

/** Answers many searches by one code with one statement for each parameter. */
public final class IdentityLookup {

  /**
   * One search.
   *
   * @param query such as {@code identifier=system|value}
   */
  public record Asked(String type, String query) {}

  /** A code a search is reduced to. */
  private record Code(ParamRef param, String system, String code) {}

  private final FhirTypes types;
  private final ToIntFunction<ParamRef> numbers;

  IdentityLookup(FhirTypes types, ToIntFunction<ParamRef> numbers) {
    this.types = types;
    this.numbers = numbers;
  }

  Map<Asked, List<StoredResource>> run(Connection connection, List<Asked> asked)
      throws SQLException {
    var wanted = new HashMap<Code, List<StoredResource>>();
    var answers = new HashMap<Asked, List<StoredResource>>();
    for (Asked one : asked) {
      Optional<Code> code = code(one);
      if (code.isPresent()) {
        answers.put(one, wanted.computeIfAbsent(code.get(), c -> new ArrayList<>()));
      }
    }
    for (ParamRef param : wanted.keySet().stream().map(Code::param).distinct().toList()) {
      find(connection, param, wanted);
    }
    return answers;
  }

  private Optional<Code> code(Asked asked) {
    SearchRequest request =
        new SearchParser(types, OwnBase.NONE)
            .parse(asked.type(), QueryParams.parse(asked.query()), Handling.STRICT);
    if (request.criteria().size() == 1
        && request.criteria().get(0) instanceof Criterion.Token token
        && token.values().size() == 1) {
      TokenValue value = token.values().get(0);
      if (value.system() != null && value.code() != null) {
        return Optional.of(
            new Code(token.param(), SearchText.cut(value.system()), SearchText.cut(value.code())));
      }
    }
    return Optional.empty();
  }

  private void find(Connection connection, ParamRef param, Map<Code, List<StoredResource>> wanted)
      throws SQLException {
    List<String> codes =
        wanted.keySet().stream().filter(c -> c.param().equals(param)).map(Code::code).toList();
    Sql sql =
        new Sql()
            .add("select " + StoredRow.COLUMNS + ", x.system, x.code from fhir_token x")
            .add(" join fhir_current c on c.pid = x.pid join fhir_version v on v.seq = c.seq")
            .add(" where x.param = ? and x.code = any (?)", numbers.applyAsInt(param), codes);
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Code code =
            new Code(param, row.getString(StoredRow.WIDTH + 1), row.getString(StoredRow.WIDTH + 2));
        List<StoredResource> matches = wanted.get(code);
        if (matches != null) {
          matches.add(StoredRow.read(row));
        }
      }
    }
  }
}
