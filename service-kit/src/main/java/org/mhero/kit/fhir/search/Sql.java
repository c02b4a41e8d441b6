package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** SQL text that grows together with its arguments; lists become arrays, never long OR chains. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> args = new ArrayList<>();

  Sql add(String part, Object... values) {
    text.append(part);
    Collections.addAll(args, values);
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    args.addAll(other.args);
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < args.size(); i++) {
      Object value = args.get(i);
      if (value instanceof Collection<?> many) {
        boolean numbers = !many.isEmpty() && many.iterator().next() instanceof Long;
        boolean params = !many.isEmpty() && many.iterator().next() instanceof Integer;
        String type = numbers ? "bigint" : params ? "integer" : "text";
        statement.setArray(i + 1, connection.createArrayOf(type, many.toArray()));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
