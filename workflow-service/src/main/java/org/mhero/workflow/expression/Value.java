package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
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
      return !text.isEmpty() && !text.equalsIgnoreCase("false");
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
      return date.toString();
    }

    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** A time of day. */
  record Time(LocalTime time) implements Value {
    private static final DateTimeFormatter CANONICAL =
        DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    @Override
    public String render() {
      return CANONICAL.format(time);
    }

    @Override
    public boolean truthy() {
      return !time.equals(LocalTime.MIDNIGHT);
    }
  }

  /** An instant with the offset it was told in. */
  record DateTime(OffsetDateTime at) implements Value {
    private static final DateTimeFormatter CANONICAL =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    @Override
    public String render() {
      return CANONICAL.format(at.truncatedTo(ChronoUnit.MICROS));
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
      return items.stream().map(Value::render).collect(Collectors.joining(", ", "[", "]"));
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
      Value standard = members.standard();
      if (standard != null) {
        return standard.render();
      }
      return members.keys().stream()
          .sorted()
          .map(key -> key + ": " + members.member(key).render())
          .collect(Collectors.joining(", ", "{", "}"));
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
