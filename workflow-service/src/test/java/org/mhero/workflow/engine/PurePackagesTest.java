package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine knows no framework, and its packages know each other in one direction only. */
class PurePackagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/mhero/workflow");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "org.jspecify.annotations.",
          "com.fasterxml.jackson.",
          "com.google.re2j.",
          "com.google.i18n.phonenumbers.");

  @ParameterizedTest(name = "{0} imports {1} and a few libraries")
  @CsvSource({
    "expression, expression",
    "flow, flow expression",
    "query, query flow expression",
    "engine, engine query flow expression",
  })
  void importsOnlyWhatIsPure(String folder, String others) throws IOException {
    List<String> allowed =
        Stream.concat(
                LIBRARIES.stream(),
                Stream.of(others.split(" ")).map(other -> "org.mhero.workflow." + other + "."))
            .toList();

    assertThat(imports(SOURCES.resolve(folder)))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(allowed).as(name).anyMatch(prefix -> name.startsWith(prefix)));
  }

  private static List<String> imports(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> IMPORT.matcher(text(file)).results().map(found -> found.group(1)))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
