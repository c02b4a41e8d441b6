package org.mhero.workflow.flow.migration.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** Parts of a date, by the layout that writes them; midnight would leave {@code t} empty. */
  private static final Map<String, String> PARTS =
      Map.of("day", "D", "month", "M", "year", "YYYY", "hour", "tt", "minute", "m", "second", "s");

  /** What cannot be a date, so that it still adds up. */
  private static final Set<String> NUMBERS =
      Set.of(
          "abs",
          "average",
          "code",
          "int",
          "len",
          "mod",
          "rand",
          "randbetween",
          "round",
          "rounddown",
          "roundup",
          "trunc",
          "unicode",
          "word_count");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,9}");

  private LegacyFunctions() {}

  static LegacyPart modern(String name, List<LegacyPart> arguments) throws Unreadable {
    return switch (name) {
      case "true", "false" -> LegacyPart.value(name);
      case "concatenate" -> infix(arguments, " & ");
      case "sum" -> infix(arguments, " + ");
      case "power" -> infix(arguments, " ^ ");
      case "exp" ->
          LegacyPart.joined(
              List.of(LegacyPart.number("2.718281828459045"), argument(arguments, 0)), " ^ ");
      case "weekday" ->
          LegacyPart.joined(
              List.of(
                  LegacyPart.value(call("weekday", List.of(first(arguments)))),
                  LegacyPart.number("1")),
              " + ");
      default ->
          NUMBERS.contains(name)
              ? LegacyPart.number(written(name, texts(arguments)))
              : LegacyPart.value(written(name, texts(arguments)));
    };
  }

  private static String written(String name, List<String> arguments) throws Unreadable {
    if (PARTS.containsKey(name)) {
      return call("format_datetime", List.of(at(arguments, 0), '"' + PARTS.get(name) + '"'));
    }
    return switch (name) {
      case "if" -> call("if", arguments.size() == 2 ? with(arguments, "false") : arguments);
      case "fixed" -> fixed(arguments);
      case "left" -> call("text_slice", List.of(at(arguments, 0), "0", at(arguments, 1)));
      case "right" ->
          call(
              "text_slice",
              List.of(at(arguments, 0), LegacyPart.value(at(arguments, 1)).negated()));
      case "days" -> call("datetime_diff", List.of(at(arguments, 1), at(arguments, 0), "\"D\""));
      case "datedif" ->
          call(
              "datetime_diff", List.of(at(arguments, 0), at(arguments, 1), unit(at(arguments, 2))));
      case "edate" -> call("datetime_add", List.of(at(arguments, 0), at(arguments, 1), "\"M\""));
      case "first_word" -> call("word", List.of(at(arguments, 0), "0"));
      case "word" -> call("word", delimited(counted(arguments, 1), 2));
      case "word_count" -> call("word_count", delimited(arguments, 1));
      case "word_slice" -> call("word_slice", delimited(counted(counted(arguments, 1), 2), 3));
      case "field" -> {
        List<String> now = counted(arguments, 1);
        yield call("field", now.size() == 2 ? with(now, "\" \"") : now);
      }
      default -> call(RENAMED.getOrDefault(name, name), arguments);
    };
  }

  private static String call(String function, List<String> arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  private static List<String> texts(List<LegacyPart> arguments) {
    return arguments.stream().map(LegacyPart::text).collect(Collectors.toList());
  }

  private static List<String> with(List<String> arguments, String last) {
    List<String> now = new ArrayList<>(arguments);
    now.add(last);
    return now;
  }

  private static String at(List<String> arguments, int i) throws Unreadable {
    if (i >= arguments.size()) {
      throw new Unreadable();
    }
    return arguments.get(i);
  }

  private static LegacyPart argument(List<LegacyPart> arguments, int i) throws Unreadable {
    if (i >= arguments.size()) {
      throw new Unreadable();
    }
    return arguments.get(i);
  }

  private static String first(List<LegacyPart> arguments) throws Unreadable {
    return argument(arguments, 0).text();
  }

  private static LegacyPart infix(List<LegacyPart> arguments, String operator) throws Unreadable {
    argument(arguments, 0);
    return LegacyPart.joined(arguments, operator);
  }

  /** Units went in any case; now {@code m} would be minutes. */
  private static String unit(String unit) {
    return unit.startsWith("\"") ? unit.toUpperCase(Locale.ROOT) : "upper(" + unit + ")";
  }

  /** Two places when nothing is said; to leave out the commas has become to have them. */
  private static String fixed(List<String> arguments) throws Unreadable {
    List<String> now = arguments.size() == 1 ? with(arguments, "2") : new ArrayList<>(arguments);
    at(now, 1);
    if (now.size() == 3) {
      now.set(
          2,
          switch (now.get(2)) {
            case "true" -> "false";
            case "false" -> "true";
            default -> "if(" + now.get(2) + ", false, true)";
          });
    }
    return call("format_number", now);
  }

  /** With the position at {@code i}, if there is one, counted from 0. */
  private static List<String> counted(List<String> arguments, int i) throws Unreadable {
    at(arguments, 1);
    List<String> now = new ArrayList<>(arguments);
    if (i < now.size()) {
      now.set(i, fromZero(now.get(i)));
    }
    return now;
  }

  private static String fromZero(String position) {
    if (WHOLE.matcher(position).matches()) {
      int number = Integer.parseInt(position);
      return String.valueOf(number > 0 ? number - 1 : number);
    }
    return NEGATIVE.matcher(position).matches()
        ? position
        : "if(" + position + " > 0, " + position + " - 1, " + position + ")";
  }

  /** Whether words end at spaces only was a flag. */
  private static List<String> delimited(List<String> arguments, int i) throws Unreadable {
    if (i >= arguments.size()) {
      at(arguments, 0);
      return arguments;
    }
    String spaces = "\" \\t\"";
    List<String> now = new ArrayList<>(arguments.subList(0, i));
    return switch (arguments.get(i)) {
      case "true" -> with(now, spaces);
      case "false" -> now;
      default -> with(now, "if(" + arguments.get(i) + ", " + spaces + ", \"\")");
    };
  }
}
