package org.mhero.workflow.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mhero.workflow.expression.ShortCodes;

/** Which languages are one, and which are understood by those who speak another (CLDR's data). */
final class UnderstoodLanguages {
  private static final String TABLE = "languages-understood.txt";

  private UnderstoodLanguages() {}

  /** The shortest code of a language, the same for its variants that count as itself. */
  static String code(String language) {
    String known = ShortCodes.of(language);
    return Holder.SAME.getOrDefault(known, known);
  }

  /** Whether who speaks one language is served with another where nothing better is offered. */
  static boolean understands(String speaker, String offered) {
    return Holder.UNDERSTOOD.getOrDefault(speaker, Set.of()).contains(offered);
  }

  /** Loads the table once. */
  private static final class Holder {
    static final Map<String, String> SAME = new HashMap<>();
    static final Map<String, Set<String>> UNDERSTOOD = new HashMap<>();

    static {
      try (InputStream in = UnderstoodLanguages.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is not on the class path");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> add(line.split(" ")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void add(String[] words) {
      for (int i = 2; i < words.length; i++) {
        if (words[1].equals("=")) {
          SAME.put(words[i], words[0]);
        } else {
          UNDERSTOOD.computeIfAbsent(words[i], key -> new HashSet<>()).add(words[0]);
        }
      }
    }
  }
}
