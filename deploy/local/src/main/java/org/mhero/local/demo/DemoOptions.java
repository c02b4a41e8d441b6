package org.mhero.local.demo;

import java.util.Iterator;
import java.util.List;
import org.mhero.local.Problem;

/**
 * What was typed after {@code ./mhero demo}.
 *
 * @param people how large a country, 16 or more
 * @param seed where its drawing starts
 */
record DemoOptions(int people, long seed) {

  static DemoOptions parse(List<String> words) {
    int people = 1_000;
    long seed = 1;
    for (Iterator<String> left = words.iterator(); left.hasNext(); ) {
      String option = left.next();
      if (!left.hasNext()) {
        throw new Problem("The option %s needs a value.".formatted(option));
      }
      switch (option) {
        case "--people" -> people = Math.toIntExact(number(option, left.next()));
        case "--seed" -> seed = number(option, left.next());
        default -> throw new Problem("./mhero demo knows no option %s.".formatted(option));
      }
    }
    if (people < 16) {
      throw new Problem("A demo needs 16 people or more.");
    }
    return new DemoOptions(people, seed);
  }

  private static long number(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Problem("The option %s needs a number, not %s.".formatted(option, text), e);
    }
  }
}
