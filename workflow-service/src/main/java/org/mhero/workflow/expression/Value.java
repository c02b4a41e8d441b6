package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can yield (reference 7.4). A failure is a value too: it travels through
 * operators and functions and is never thrown.
 */
public sealed interface Value {
  Value NULL = new Nil();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);
  Value EMPTY = new Text("");

  /** The canonical text; empty for null and for errors. */
  String render();

  /** Whether a condition takes it for true. */
  boolean truthy();

  static Value text(@Nullable String text) {
    return text == null ? NULL : text.isEmpty() ? EMPTY : new Text(text);
  }

  static Value number(BigDecimal number) {
    return Numbers.checked(number);
  }

  static Value number(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  static Value bool(boolean bool) {
    return bool ? TRUE : FALSE;
  }

  static Failure error(String message) {
    return new Failure(message);
  }

  /** No value. */
  record Nil() implements Value {
    @Override
    public String render() {
      return "";
    }

    @Override
    public boolean truthy() {
      return false;
    }
  }

  /** A text. {@code "0"} is truthy, {@code "False"} is not. */
  record Text(String text) implements Value {
    @Override
    public String render() {
      return text;
    }

    @Override
    public boolean truthy() {
      return !text.isEmpty() && !Texts.lower(text).equals("false");
    }
  }

  /** An exact decimal. */
  record Num(BigDecimal number) implements Value {
    @Override
    public String render() {
      return Numbers.render(number);
    }

    @Override
    public boolean truthy() {
      return number.signum() != 0;
    }
  }

  /** True or false. */
  record Bool(boolean bool) implements Value {
    @Override
    public String render() {
      return bool ? "true" : "false";
    }

    @Override
    public boolean truthy() {
      return bool;
    }
  }

  /** A calendar date. */
  record Date(LocalDate date) implements Value {
    @Override
    public String render() {
      return Canonical.date(date);
    }

    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** A time of day. */
  record Time(LocalTime time) implements Value {
    @Override
    public String render() {
      return Canonical.time(time);
    }

    @Override
    public boolean truthy() {
      return !time.equals(LocalTime.MIDNIGHT);
    }
  }

  /**
   * An instant with the offset it was told in.
   *
   * @param zone the zone it was told in, null when only the offset is known (see {@link Zones})
   */
  record DateTime(OffsetDateTime at, @Nullable ZoneId zone) implements Value {
    /** An instant of which only the offset is known. */
    public DateTime(OffsetDateTime at) {
      this(at, null);
    }

    @Override
    public String render() {
      return Canonical.dateTime(at);
    }

    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** Values in order. */
  record Array(List<Value> items) implements Value {
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public String render() {
      return Canonical.render(this);
    }

    @Override
    public boolean truthy() {
      return !items.isEmpty();
    }
  }

  /** Named members, see {@link Members}. */
  record Obj(Members members) implements Value {
    @Override
    public String render() {
      return Canonical.render(this);
    }

    @Override
    public boolean truthy() {
      Value standard = members.standard();
      return standard != null ? standard.truthy() : !members.keys().isEmpty();
    }
  }

  /** A function, by name or a lambda. */
  record Func(String name, Callable body) implements Value {
    @Override
    public String render() {
      return name;
    }

    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** Something that failed; the message is for humans. */
  record Failure(String message) implements Value {
    @Override
    public String render() {
      return "";
    }

    @Override
    public boolean truthy() {
      return false;
    }
  }
}
