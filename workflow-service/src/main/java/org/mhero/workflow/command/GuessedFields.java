package org.mhero.workflow.command;

import java.util.HashMap;
import java.util.Map;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FieldValue;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.FieldDef.Type;
import org.mhero.workflow.query.Query;
import org.mhero.workflow.query.QueryException;
import org.mhero.workflow.query.QueryException.Code;
import org.mhero.workflow.query.Vocabulary;

/**
 * The fields of a contact that comes without a list of fields. A field's type follows from what its
 * value can be read as; a field without a value is whatever type the query needs it to be.
 */
final class GuessedFields implements Vocabulary {
  private static final int MOST_GUESSES = 250;

  private final Contact contact;
  private final Map<String, Type> guessed = new HashMap<>();

  GuessedFields(Contact contact) {
    this.contact = contact;
  }

  /** Reads a query, guessing until it can be asked. */
  Query parse(String text, Surroundings surroundings) throws QueryException {
    for (int guesses = 0; ; guesses++) {
      try {
        return Query.parse(text, surroundings, this);
      } catch (QueryException fault) {
        if (guesses == MOST_GUESSES || !another(fault)) {
          throw fault;
        }
      }
    }
  }

  /** Only an order tells: of numbers, or else of dates. */
  private boolean another(QueryException fault) {
    String key = fault.extra().getOrDefault("property", "");
    if (fault.code() == Code.UNSUPPORTED_COMPARISON && guessed.get(key) == Type.TEXT) {
      guessed.put(key, Type.NUMBER);
      return true;
    }
    if (fault.code() == Code.INVALID_NUMBER && guessed.containsValue(Type.NUMBER)) {
      guessed.replaceAll((name, type) -> type == Type.NUMBER ? Type.DATETIME : type);
      return true;
    }
    return false;
  }

  @Override
  public FieldDef field(String key) {
    FieldValue value = contact.fields().get(key);
    Type type = value == null ? guessed.computeIfAbsent(key, name -> Type.TEXT) : type(value);
    return new FieldDef(key, key, type);
  }

  private static Type type(FieldValue value) {
    if (value.ward() != null) {
      return Type.WARD;
    }
    if (value.district() != null) {
      return Type.DISTRICT;
    }
    if (value.state() != null) {
      return Type.STATE;
    }
    if (value.number() != null) {
      return Type.NUMBER;
    }
    return value.datetime() != null ? Type.DATETIME : Type.TEXT;
  }

  @Override
  public boolean group(String name) {
    return true;
  }

  @Override
  public boolean flow(String name) {
    return true;
  }
}
