package org.mhero.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./mhero}.
 *
 * @param command the first word
 * @param words the other words, in order; of a command that takes options of its own also those
 * @param data the data folder
 * @param port the port, if one was given
 * @param flags {@code detach}, {@code json}, {@code follow}
 */
public record Arguments(
    String command, List<String> words, Path data, OptionalInt port, Set<String> flags) {
  private static final Set<String> FLAGS = Set.of("--detach", "--json", "--follow");

  /** Commands whose further options are not ours to know. */
  private static final Set<String> OPEN = Set.of("demo", "bench");

  public Arguments {
    words = List.copyOf(words);
    flags = Set.copyOf(flags);
  }

  /**
   * Reads the words.
   *
   * @param environment where {@code MHERO_DATA} and {@code HOME} are looked up
   */
  public static Arguments parse(String[] typed, Function<String, @Nullable String> environment) {
    var left = new ArrayDeque<>(Arrays.asList(typed));
    if (left.isEmpty()) {
      throw new Problem("A command is missing; ./mhero help lists them.");
    }
    String command = left.pop();
    var words = new ArrayList<String>();
    var flags = new HashSet<String>();
    String data = environment.apply("MHERO_DATA");
    OptionalInt port = OptionalInt.empty();
    while (!left.isEmpty()) {
      String word = left.pop();
      if (word.equals("--data") || word.startsWith("--data=")) {
        data = value("--data", word, left);
      } else if (word.equals("--port") || word.startsWith("--port=")) {
        port = OptionalInt.of(port(value("--port", word, left)));
      } else if (FLAGS.contains(word) || word.equals("-f")) {
        flags.add(word.equals("-f") ? "follow" : word.substring(2));
      } else if (word.startsWith("-") && !OPEN.contains(command)) {
        throw new Problem(
            "./mhero %s knows no option %s; ./mhero help lists them.".formatted(command, word));
      } else {
        words.add(word);
      }
    }
    return new Arguments(command, words, folder(data, environment), port, flags);
  }

  private static Path folder(
      @Nullable String data, Function<String, @Nullable String> environment) {
    if (data != null && !data.isBlank()) {
      return Path.of(data);
    }
    String home = environment.apply("HOME");
    return Path.of(home == null ? System.getProperty("user.home") : home, ".mhero");
  }

  private static String value(String option, String word, ArrayDeque<String> left) {
    if (word.length() > option.length()) {
      return word.substring(option.length() + 1);
    }
    if (left.isEmpty()) {
      throw new Problem("The option %s needs a value.".formatted(option));
    }
    return left.pop();
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Problem("The option --port needs a number, not %s.".formatted(text), e);
    }
  }

  /** The word at that place. */
  public String word(int place, String what) {
    if (place >= words.size()) {
      throw new Problem("./mhero %s needs %s.".formatted(command, what));
    }
    return words.get(place);
  }

  public boolean json() {
    return flags.contains("json");
  }
}
