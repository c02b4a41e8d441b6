package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Prompts;

/**
 * The prompts of a test file, {@code {name: text}} (reference 7.9). In a text <code>{{ .arg1 }}
 * </code> stands for the first argument; the dot and the spaces may be left out.
 */
record WrittenPrompts(JsonNode texts) implements Prompts {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*\\.?arg([0-9]{1,4})\\s*\\}\\}");
  private static final String MISSING = "<no value>";

  @Override
  public @Nullable String text(String name, List<String> arguments) {
    String written = texts.path(name).textValue();
    if (written == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    Matcher place = PLACE.matcher(written);
    int from = 0;
    while (place.find()) {
      int number = Integer.parseInt(place.group(1));
      boolean known = number >= 1 && number <= arguments.size();
      text.append(written, from, place.start()).append(known ? arguments.get(number - 1) : MISSING);
      from = place.end();
    }
    return text.append(written, from, written.length()).toString();
  }
}
