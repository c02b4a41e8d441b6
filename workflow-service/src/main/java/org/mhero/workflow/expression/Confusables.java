package org.mhero.workflow.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The skeleton of Unicode TR39: two texts that look alike have the same one. The table is read when
 * the first country asks for it.
 */
final class Confusables {
  private static final String TABLE = "confusables.txt";

  private Confusables() {}

  static String skeleton(String text) {
    StringBuilder skeleton = new StringBuilder(text.length());
    decomposed(text)
        .codePoints()
        .forEach(
            c -> {
              String looks = Holder.LOOKS.get(c);
              if (looks == null) {
                skeleton.appendCodePoint(c);
              } else {
                skeleton.append(looks);
              }
            });
    return decomposed(skeleton.toString());
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** Loads the table once. */
  private static final class Holder {
    static final Map<Integer, String> LOOKS = read();

    private static Map<Integer, String> read() {
      try (InputStream in = Confusables.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is not on the class path");
        }
        Map<Integer, String> looks = new HashMap<>();
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> line(line, looks));
        return looks;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void line(String line, Map<Integer, String> looks) {
      int space = line.indexOf(' ');
      StringBuilder looksLike = new StringBuilder();
      for (String code : line.substring(space + 1).split("\\+")) {
        looksLike.appendCodePoint(Integer.parseInt(code, 16));
      }
      looks.put(Integer.parseInt(line.substring(0, space), 16), looksLike.toString());
    }
  }
}
