package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The converted arguments of a call, see {@link Signature}; what may be left out has a default. */
public record Arguments(Surroundings surroundings, List<Value> values) {

  public Environment environment() {
    return surroundings.environment();
  }

  /** Whether an argument was given. */
  public boolean has(int at) {
    return at < values.size();
  }

  public Value value(int at) {
    return values.get(at);
  }

  public String text(int at) {
    return values.get(at).render();
  }

  /** The text, or {@code missing} when it was left out. */
  public String text(int at, String missing) {
    return has(at) ? text(at) : missing;
  }

  public BigDecimal number(int at) {
    return ((Value.Num) values.get(at)).number();
  }

  public int integer(int at) {
    return number(at).intValue();
  }

  /** The integer, or {@code missing} when it was left out. */
  public int integer(int at, int missing) {
    return has(at) ? integer(at) : missing;
  }

  public LocalDate date(int at) {
    return ((Value.Date) values.get(at)).date();
  }

  public LocalTime time(int at) {
    return ((Value.Time) values.get(at)).time();
  }

  public Value.DateTime dateTime(int at) {
    return (Value.DateTime) values.get(at);
  }

  public List<Value> items(int at) {
    return ((Value.Array) values.get(at)).items();
  }

  public Members members(int at) {
    return ((Value.Obj) values.get(at)).members();
  }

  public Value.Func function(int at) {
    return (Value.Func) values.get(at);
  }
}
