package org.mhero.workflow.expression.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code upper}, {@code word}, {@code replace} and their like (reference 7.9, text). */
public final class TextFunctions {
  private static final int LONGEST = 10_000;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry(
              "upper", Signature.of(Kind.TEXT, text -> Value.text(text.toUpperCase(Locale.ROOT)))),
          Map.entry("lower", Signature.of(Kind.TEXT, text -> Value.text(Texts.lower(text)))),
          Map.entry("title", Signature.of(Kind.TEXT, TextFunctions::title)),
          Map.entry("trim", Signature.strict(1, 1, (s, a) -> Value.text(Texts.trim(text(a, 0))))),
          Map.entry(
              "trim_left",
              Signature.strict(1, 1, (s, a) -> Value.text(Texts.trimLeft(text(a, 0))))),
          Map.entry(
              "trim_right",
              Signature.strict(1, 1, (s, a) -> Value.text(Texts.trimRight(text(a, 0))))),
          Map.entry(
              "text_length", Signature.of(Kind.TEXT, text -> Value.number(Texts.length(text)))),
          Map.entry(
              "split",
              Signature.strict(
                  1, 2, (s, a) -> new Value.Array(words(a, 1).stream().map(Value::text).toList()))),
          Map.entry("word", Signature.strict(2, 3, TextFunctions::word)),
          Map.entry(
              "word_count", Signature.strict(1, 2, (s, a) -> Value.number(words(a, 1).size()))),
          Map.entry("remove_first_word", Signature.of(Kind.TEXT, TextFunctions::withoutFirst)),
          Map.entry(
              "field", Signature.of(Kind.TEXT, Kind.INTEGER, Kind.TEXT, TextFunctions::field)),
          Map.entry("replace", Signature.strict(3, 4, TextFunctions::replace)),
          Map.entry("repeat", Signature.of(Kind.TEXT, Kind.INTEGER, TextFunctions::repeat)),
          Map.entry("regex_match", Signature.strict(2, 3, TextFunctions::regexMatch)),
          Map.entry("percent", Signature.of(Kind.NUMBER, TextFunctions::percent)));

  private TextFunctions() {}

  private static String text(List<Value> arguments, int at) {
    return arguments.get(at).render();
  }

  private static List<String> words(List<Value> arguments, int delimiters) {
    return arguments.size() > delimiters
        ? Texts.words(text(arguments, 0), text(arguments, delimiters))
        : Texts.words(text(arguments, 0));
  }

  private static Value title(String text) {
    StringBuilder title = new StringBuilder();
    boolean start = true;
    for (int c : Texts.lower(text).codePoints().toArray()) {
      title.appendCodePoint(start ? Character.toTitleCase(c) : c);
      start = Texts.space(c) || (c < 128 && !Character.isLetterOrDigit(c) && c != '_');
    }
    return Value.text(title.toString());
  }

  private static Value word(Surroundings surroundings, List<Value> arguments) {
    if (!(Convert.integer(arguments.get(1)) instanceof Value.Num number)) {
      return Convert.integer(arguments.get(1));
    }
    List<String> words = words(arguments, 2);
    int asked = number.number().intValue();
    int index = asked < 0 ? asked + words.size() : asked;
    return index < 0 || index >= words.size()
        ? Value.error("index " + asked + " is out of range for " + words.size() + " words")
        : Value.text(words.get(index));
  }

  private static Value withoutFirst(String text) {
    List<String> words = Texts.words(text);
    if (words.size() < 2) {
      return Value.EMPTY;
    }
    int afterFirst = text.indexOf(words.get(0)) + words.get(0).length();
    return Value.text(text.substring(text.indexOf(words.get(1), afterFirst)));
  }

  private static Value field(String text, int index, String separator) {
    if (index < 0) {
      return Value.error("cannot use a negative index");
    }
    List<String> fields = List.of(text.split(java.util.regex.Pattern.quote(separator), -1));
    if (separator.equals(" ")) {
      fields = fields.stream().filter(field -> !field.isEmpty()).toList();
    }
    return index >= fields.size() ? Value.EMPTY : Value.text(Texts.trim(fields.get(index)));
  }

  private static Value replace(Surroundings surroundings, List<Value> arguments) {
    Value most = arguments.size() < 4 ? Value.number(-1) : Convert.integer(arguments.get(3));
    if (!(most instanceof Value.Num number)) {
      return most;
    }
    String text = text(arguments, 0);
    String needle = text(arguments, 1);
    int left = number.number().intValue();
    if (needle.isEmpty() || left == 0) {
      return Value.text(text);
    }
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    for (int hit = text.indexOf(needle); hit >= 0 && left != 0; hit = text.indexOf(needle, at)) {
      replaced.append(text, at, hit).append(text(arguments, 2));
      at = hit + needle.length();
      left--;
      if (replaced.length() > LONGEST * 10) {
        return Value.error("text too long");
      }
    }
    return Value.text(replaced.append(text.substring(at)).toString());
  }

  private static Value repeat(String text, int times) {
    if (times < 0) {
      return Value.error("must be called with a positive integer");
    }
    return (long) text.length() * times > LONGEST
        ? Value.error("text too long")
        : Value.text(text.repeat(times));
  }

  private static Value regexMatch(Surroundings surroundings, List<Value> arguments) {
    Value group = arguments.size() < 3 ? Value.number(0) : Convert.integer(arguments.get(2));
    if (!(group instanceof Value.Num number)) {
      return group;
    }
    try {
      var matcher =
          Pattern.compile(text(arguments, 1), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
              .matcher(text(arguments, 0));
      int wanted = number.number().intValue();
      if (!matcher.find() || wanted < 0 || wanted > matcher.groupCount()) {
        return Value.error("no match or no such group");
      }
      String found = matcher.group(wanted);
      return Value.text(found == null ? "" : found);
    } catch (PatternSyntaxException e) {
      return Value.error("invalid regular expression");
    }
  }

  private static Value percent(BigDecimal number) {
    BigDecimal hundredfold = number.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return Value.text(Numbers.render(hundredfold) + "%");
  }
}
