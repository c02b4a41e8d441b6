package org.mhero.workflow.flow.migration.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.flow.migration.legacy.LegacyExpression.Unreadable;

/** Functions of the older dialect; those of words counted from 1. */
final class LegacyFunctions {
  /** Functions that only have another name. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("len", "text_length"),
          Map.entry("proper", "title"),
          Map.entry("rept", "repeat"),
          Map.entry("substitute", "replace"),
          Map.entry("unichar", "char"),
          Map.entry("unicode", "code"),
          Map.entry("date", "date_from_parts"),
          Map.entry("datevalue", "date"),
          Map.entry("datedif", "datetime_diff"),
          Map.entry("time", "time_from_parts"),
          Map.entry("timevalue", "time"),
          Map.entry("average", "mean"),
          Map.entry("int", "round_down"),
          Map.entry("trunc", "round_down"),
          Map.entry("randbetween", "rand_between"),
          Map.entry("rounddown", "round_down"),
          Map.entry("roundup", "round_up"),
          Map.entry("read_digits", "read_chars"),
          Map.entry("regex_group", "regex_match"),
          Map.entry("format_date", "format_datetime"));

  /** Parts of a date, by the layout that writes them. */
  private static final Map<String, String> PARTS =
      Map.of("day", "D", "month", "M", "year", "YYYY", "hour", "t", "minute", "m", "second", "s");

  private LegacyFunctions() {}

  static String modern(String name, List<String> arguments) throws Unreadable {
    String part = PARTS.get(name);
    if (part != null) {
      needs(arguments, 1);
      return "format_datetime(" + arguments.getFirst() + ", \"" + part + "\")";
    }
    return switch (name) {
      case "concatenate" -> infix(arguments, " & ");
      case "sum" -> infix(arguments, " + ");
      case "power" -> infix(arguments, " ^ ");
      case "exp" -> "2.718281828459045 ^ " + first(arguments);
      case "fixed" -> fixed(arguments);
      case "left" -> "text_slice(" + first(arguments) + ", 0, " + second(arguments) + ")";
      case "right" -> "text_slice(" + first(arguments) + ", -" + second(arguments) + ")";
      case "days" -> "datetime_diff(" + second(arguments) + ", " + first(arguments) + ", \"D\")";
      case "edate" -> "datetime_add(" + first(arguments) + ", " + second(arguments) + ", \"M\")";
      case "weekday" -> "weekday(" + first(arguments) + ") + 1";
      case "first_word" -> "word(" + first(arguments) + ", 0)";
      case "word" -> word(arguments);
      case "word_slice" -> slice(arguments);
      case "field" -> field(arguments);
      default -> RENAMED.getOrDefault(name, name) + "(" + String.join(", ", arguments) + ")";
    };
  }

  private static void needs(List<String> arguments, int least) throws Unreadable {
    if (arguments.size() < least) {
      throw new Unreadable();
    }
  }

  private static String first(List<String> arguments) throws Unreadable {
    needs(arguments, 1);
    return arguments.getFirst();
  }

  private static String second(List<String> arguments) throws Unreadable {
    needs(arguments, 2);
    return arguments.get(1);
  }

  private static String infix(List<String> arguments, String operator) throws Unreadable {
    needs(arguments, 1);
    return arguments.size() == 1
        ? arguments.getFirst()
        : "(" + String.join(operator, arguments) + ")";
  }

  /** Whether to leave out the commas has become whether to have them. */
  private static String fixed(List<String> arguments) throws Unreadable {
    List<String> now = new ArrayList<>(arguments);
    if (now.size() == 1) {
      now.add("2");
    }
    if (now.size() == 3) {
      now.set(2, "if(" + now.get(2) + ", false, true)");
    }
    needs(now, 2);
    return "format_number(" + String.join(", ", now) + ")";
  }

  private static String word(List<String> arguments) throws Unreadable {
    needs(arguments, 2);
    List<String> now = new ArrayList<>(arguments);
    now.set(1, fromZero(now.get(1)));
    return "word(" + String.join(", ", delimited(now, 2)) + ")";
  }

  private static String slice(List<String> arguments) throws Unreadable {
    needs(arguments, 2);
    List<String> now = new ArrayList<>(arguments);
    now.set(1, fromZero(now.get(1)));
    if (now.size() > 2) {
      now.set(2, fromZero(now.get(2)));
    }
    return "word_slice(" + String.join(", ", delimited(now, 3)) + ")";
  }

  private static String field(List<String> arguments) throws Unreadable {
    needs(arguments, 2);
    List<String> now = new ArrayList<>(arguments);
    now.set(1, fromZero(now.get(1)));
    if (now.size() == 2) {
      now.add("\" \"");
    }
    return "field(" + String.join(", ", now) + ")";
  }

  /** Whether words end at spaces only was a flag. */
  private static List<String> delimited(List<String> arguments, int at) {
    if (arguments.size() > at) {
      boolean spaces = arguments.get(at).equals("true");
      List<String> now = new ArrayList<>(arguments.subList(0, at));
      if (spaces) {
        now.add("\" \\t\"");
      }
      return now;
    }
    return arguments;
  }

  private static String fromZero(String position) {
    if (position.matches("\\d{1,9}")) {
      int number = Integer.parseInt(position);
      return String.valueOf(number > 0 ? number - 1 : number);
    }
    if (position.matches("-\\d{1,9}")) {
      return position;
    }
    return "if(" + position + " > 0, " + position + " - 1, " + position + ")";
  }
}
