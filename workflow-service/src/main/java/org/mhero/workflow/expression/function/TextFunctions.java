package org.mhero.workflow.expression.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Regex;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code upper}, {@code trim}, {@code replace} and their like (reference 7.9, text). */
public final class TextFunctions {
  private static final long LONGEST_REPEATED = 10_000;
  private static final int LONGEST = 10_000_000;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry("char", Signature.of(Kind.INTEGER, TextFunctions::character)),
          Map.entry("code", Signature.of(Kind.TEXT, TextFunctions::code)),
          Map.entry("upper", Signature.of(Kind.TEXT, text -> Value.text(Texts.upper(text)))),
          Map.entry("lower", Signature.of(Kind.TEXT, text -> Value.text(Texts.lower(text)))),
          Map.entry("title", Signature.of(Kind.TEXT, TextFunctions::title)),
          Map.entry("trim", trimming(true, true)),
          Map.entry("trim_left", trimming(true, false)),
          Map.entry("trim_right", trimming(false, true)),
          Map.entry(
              "text_slice",
              Signature.of(
                  List.of(Kind.TEXT, Kind.INTEGER), List.of(Kind.INTEGER), TextFunctions::slice)),
          Map.entry(
              "text_length", Signature.of(Kind.TEXT, text -> Value.number(Texts.length(text)))),
          Map.entry(
              "text_compare",
              Signature.of(
                  Kind.TEXT,
                  Kind.TEXT,
                  (a, b) -> Value.number(Integer.signum(Texts.compare(a, b))))),
          Map.entry(
              "replace",
              Signature.of(
                  List.of(Kind.TEXT, Kind.TEXT, Kind.TEXT),
                  List.of(Kind.INTEGER),
                  TextFunctions::replace)),
          Map.entry(
              "repeat",
              Signature.of(List.of(Kind.TEXT, Kind.INTEGER), List.of(), TextFunctions::repeat)),
          Map.entry("clean", Signature.of(Kind.TEXT, TextFunctions::clean)),
          Map.entry(
              "regex_match",
              Signature.of(
                  List.of(Kind.TEXT, Kind.TEXT),
                  List.of(Kind.INTEGER),
                  TextFunctions::regexMatch)));

  private TextFunctions() {}

  private static Value character(int code) {
    boolean valid = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
    return Value.text(valid ? Character.toString(code) : "\uFFFD");
  }

  private static Value code(String text) {
    return text.isEmpty()
        ? Value.error("requires a text that is not empty")
        : Value.number(text.codePointAt(0));
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

  /** Without chars it is white space that goes; with none given, nothing (annex A.14). */
  private static Callable trimming(boolean left, boolean right) {
    return Signature.of(
        List.of(Kind.TEXT),
        List.of(Kind.TEXT),
        arguments -> {
          String text = arguments.text(0);
          IntPredicate goes =
              arguments.has(1) ? c -> arguments.text(1).indexOf(c) >= 0 : Texts::space;
          int start = 0;
          int end = text.length();
          while (left && start < end && goes.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
          }
          while (right && end > start && goes.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
          }
          return Value.text(text.substring(start, end));
        });
  }

  private static Value slice(Arguments arguments) {
    String text = arguments.text(0);
    int length = Texts.length(text);
    int start = Lists.place(arguments.integer(1), length);
    int end = Lists.place(arguments.integer(2, length), length);
    if (start >= end) {
      return Value.EMPTY;
    }
    int from = text.offsetByCodePoints(0, start);
    return Value.text(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  private static Value replace(Arguments arguments) {
    String text = arguments.text(0);
    String needle = arguments.text(1);
    int left = arguments.integer(3, -1);
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    int hit = text.indexOf(needle);
    while (hit >= 0 && left != 0) {
      replaced.append(text, at, hit).append(arguments.text(2));
      at = hit + needle.length();
      left--;
      if (replaced.length() > LONGEST) {
        return Value.error("text too long");
      }
      if (!needle.isEmpty()) {
        hit = text.indexOf(needle, at);
      } else { // an empty needle is found before every char and at the end
        hit = hit < text.length() ? text.offsetByCodePoints(hit, 1) : -1;
      }
    }
    return Value.text(replaced.append(text, at, text.length()).toString());
  }

  private static Value repeat(Arguments arguments) {
    String text = arguments.text(0);
    int times = arguments.integer(1);
    if (times < 0) {
      return Value.error("must be called with a positive integer");
    }
    boolean old = arguments.surroundings().line() == Line.V13_2;
    long length = (old ? text.length() : Texts.length(text)) * (long) times;
    return length > (old ? LONGEST : LONGEST_REPEATED)
        ? Value.error("text too long")
        : Value.text(text.repeat(times));
  }

  /** Chars that are not assigned in this version of Unicode stay. */
  private static Value clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.PRIVATE_USE,
                      Character.SURROGATE ->
                      false;
                  default -> true;
                })
        .forEach(clean::appendCodePoint);
    return Value.text(clean.toString());
  }

  private static Value regexMatch(Arguments arguments) {
    Pattern pattern = Regex.compile(arguments.text(1));
    if (pattern == null) {
      return Value.error("invalid regular expression");
    }
    Matcher matcher = pattern.matcher(arguments.text(0));
    if (!matcher.find()) {
      return Value.error("no match");
    }
    int group = arguments.integer(2, 0);
    if (group < 0 || group > matcher.groupCount()) {
      return Value.error("no such group");
    }
    String found = matcher.group(group);
    return Value.text(found == null ? "" : found);
  }
}
