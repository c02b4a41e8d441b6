package org.mhero.workflow.expression.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code split}, {@code word}, {@code field} and their like (reference 7.9, text). */
public final class WordFunctions {
  public static final Map<String, Callable> TABLE =
      Map.of(
          "split", Signature.of(List.of(Kind.TEXT), List.of(Kind.TEXT), WordFunctions::split),
          "word",
              Signature.of(
                  List.of(Kind.TEXT, Kind.INTEGER), List.of(Kind.TEXT), WordFunctions::word),
          "word_count",
              Signature.of(
                  List.of(Kind.TEXT),
                  List.of(Kind.TEXT),
                  arguments -> Value.number(words(arguments, 1).size())),
          "word_slice",
              Signature.of(
                  List.of(Kind.TEXT, Kind.INTEGER),
                  List.of(Kind.INTEGER, Kind.TEXT),
                  WordFunctions::wordSlice),
          "remove_first_word", Signature.of(Kind.TEXT, WordFunctions::withoutFirst),
          "field", Signature.of(Kind.TEXT, Kind.INTEGER, Kind.TEXT, WordFunctions::field),
          "read_chars", Signature.of(Kind.TEXT, WordFunctions::readChars));

  private WordFunctions() {}

  /** Words by the rule of 6.3, or between the delimiters when there are any. */
  private static List<String> words(Arguments arguments, int delimiters) {
    String apart = arguments.text(delimiters, "");
    return apart.isEmpty() ? Texts.words(arguments.text(0)) : Texts.words(arguments.text(0), apart);
  }

  private static Value split(Arguments arguments) {
    List<Value> words = new ArrayList<>();
    words(arguments, 1).forEach(word -> words.add(Value.text(word)));
    return Lists.of(words, arguments.surroundings());
  }

  private static Value word(Arguments arguments) {
    List<String> words = words(arguments, 2);
    int asked = arguments.integer(1);
    long index = asked < 0 ? (long) asked + words.size() : asked;
    return index < 0 || index >= words.size()
        ? Value.error("index " + asked + " is out of range for " + words.size() + " words")
        : Value.text(words.get((int) index));
  }

  /** An end of 0 or less means to the end (annex A.13). */
  private static Value wordSlice(Arguments arguments) {
    int start = arguments.integer(1);
    int end = arguments.integer(2, -1);
    if (start < 0) {
      return Value.error("must start with a positive index");
    }
    if (end > 0 && end <= start) {
      return Value.error("must have an end after the start");
    }
    List<String> words = words(arguments, 3);
    int last = end <= 0 ? words.size() : Math.min(end, words.size());
    return start >= last ? Value.EMPTY : Value.text(String.join(" ", words.subList(start, last)));
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
    int at = 0;
    for (String field : fields(text, separator)) {
      boolean counts = !separator.equals(" ") || !field.isEmpty();
      if (counts && at++ == index) {
        return Value.text(Texts.trim(field));
      }
    }
    return Value.EMPTY;
  }

  private static List<String> fields(String text, String separator) {
    if (separator.isEmpty()) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    List<String> fields = new ArrayList<>();
    int at = 0;
    for (int hit = text.indexOf(separator); hit >= 0; hit = text.indexOf(separator, at)) {
      fields.add(text.substring(at, hit));
      at = hit + separator.length();
    }
    fields.add(text.substring(at));
    return fields;
  }

  /** For a voice that reads a number aloud in groups. */
  private static Value readChars(String text) {
    List<String> chars =
        text.codePoints().dropWhile(c -> c == '+').mapToObj(Character::toString).toList();
    int group = chars.size() % 3 == 0 ? 3 : chars.size() % 4 == 0 ? 4 : 1;
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < chars.size(); i += group) {
      groups.add(String.join(" ", chars.subList(i, i + group)));
    }
    return Value.text(String.join(" , ", groups));
  }
}
