package org.mhero.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md names every key that a service reads. */
class ConfigurationPageTest {
  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"([^\"]+)\"");
  private static final Pattern GROUP = Pattern.compile("interface\\s+(\\w+)[^{]*\\{");
  private static final Pattern METHOD =
      Pattern.compile(
          "((?:@\\w+(?:\\((?:\"[^\"]*\"|[^)])*\\))?\\s*)*)"
              + "([A-Z][\\w.]*(?:<[^;()]+>)?|int|long|boolean|double|char)\\s+(\\w+)\\(\\);");
  private static final Pattern NAME = Pattern.compile("@WithName\\(\"([^\"]+)\"\\)");
  private static final Pattern DOCUMENTED = Pattern.compile("`(mhero\\.[a-z0-9.<>-]+)`");

  @Test
  void namesEveryKey() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path source : sources()) {
      read.addAll(keys(Files.readString(source)));
    }

    Matcher page =
        DOCUMENTED.matcher(Files.readString(Project.ROOT.resolve("docs/configuration.md")));
    Set<String> documented =
        page.results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));

    assertThat(read).hasSizeGreaterThan(80);
    assertThat(documented).containsAll(read);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Project.ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith("Config.java"))
          .toList();
    }
  }

  private static List<String> keys(String source) {
    Matcher mapping = MAPPING.matcher(source);
    if (!mapping.find()) {
      return List.of();
    }
    String bare = source.substring(mapping.end()).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
    return group(bare, mapping.group(1), bare);
  }

  /**
   * The keys of the first interface in {@code body}; other interfaces of the file are its groups.
   */
  private static List<String> group(String body, String prefix, String file) {
    Matcher head = GROUP.matcher(body);
    if (!head.find()) {
      return List.of();
    }
    String own = ownText(body, head.end());
    List<String> keys = new ArrayList<>();
    for (Matcher method = METHOD.matcher(own); method.find(); ) {
      String type = method.group(2);
      String key = key(prefix, method.group(1), method.group(3));
      if (type.startsWith("Map<")) {
        key += ".<name>";
      }
      String last = type.replaceAll("^.*[ ,<]([A-Z]\\w*)>+$", "$1");
      int nested = file.indexOf("interface " + last + " ");
      keys.addAll(nested < 0 ? List.of(key) : group(file.substring(nested), key, file));
    }
    return keys;
  }

  private static String key(String prefix, String annotations, String method) {
    if (annotations.contains("@WithParentName")) {
      return prefix;
    }
    Matcher name = NAME.matcher(annotations);
    return prefix + "." + (name.find() ? name.group(1) : kebab(method));
  }

  /** What stands in the braces that open before {@code from}, without nested braces. */
  private static String ownText(String text, int from) {
    StringBuilder own = new StringBuilder();
    int depth = 1;
    for (int i = from; i < text.length() && depth > 0; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 1) {
        own.append(c);
      }
    }
    return own.toString();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
