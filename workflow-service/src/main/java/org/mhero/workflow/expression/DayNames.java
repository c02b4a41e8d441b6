package org.mhero.workflow.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of days and months in the environment's language (reference 7.6), from POSIX locale
 * data as the original takes them; US English where there is nothing else.
 *
 * @param shortDays from Sunday
 * @param halves what stands for the morning and the afternoon
 */
record DayNames(
    List<String> shortDays,
    List<String> days,
    List<String> shortMonths,
    List<String> months,
    List<String> halves) {
  private static final String TABLE = "names-of-days.txt";
  private static final String ENGLISH = "en";

  static DayNames of(Environment environment) {
    Map<String, DayNames> known = Holder.NAMES;
    DayNames english =
        known.getOrDefault(
            ENGLISH, new DayNames(List.of(), List.of(), List.of(), List.of(), List.of()));
    String language = environment.defaultLanguage();
    if (language == null) {
      return english;
    }
    String two = ShortCodes.of(language);
    DayNames ofLanguage = known.getOrDefault(two, english);
    return known.getOrDefault(two + "_" + environment.defaultCountry(), ofLanguage);
  }

  /** Loads the table once. */
  private static final class Holder {
    static final Map<String, DayNames> NAMES = read();

    private static Map<String, DayNames> read() {
      try (InputStream in = DayNames.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is not on the class path");
        }
        Map<String, DayNames> names = new HashMap<>();
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\|", -1))
            .forEach(
                row ->
                    names.put(
                        row[0],
                        new DayNames(
                            list(row[1]), list(row[2]), list(row[3]), list(row[4]), list(row[5]))));
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> list(String names) {
      return List.of(names.split(";", -1));
    }
  }
}
