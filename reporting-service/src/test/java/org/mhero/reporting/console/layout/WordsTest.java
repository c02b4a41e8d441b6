package org.mhero.reporting.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Monrovia");
  private static final Pattern KEY =
      Pattern.compile(
          "['\"]((?:" + String.join("|", WordBook.AREAS) + ")\\.[a-z0-9.-]*[a-z0-9])['\"]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

  private final Words en = words("en", java.util.Locale.UK);
  private final Words fr = words("fr", java.util.Locale.FRANCE);

  private static Words words(String language, java.util.Locale locale) {
    return new Words(locale, ZONE, WordBook.read(language));
  }

  @Test
  void everyLanguageHasTheSameKeysWithTheSameValues() {
    Map<String, String> english = WordBook.read("en");
    Map<String, String> french = WordBook.read("fr");

    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, pattern) -> assertThat(places(french.get(key))).as(key).isEqualTo(places(pattern)));
  }

  @Test
  void aLanguageIsCalledByItsNameWhicheverCodeItHas() {
    assertThat(fr.language("eng")).isEqualTo("Anglais");
    assertThat(fr.language("en-GB")).isEqualTo("Anglais");
    assertThat(en.language("swa")).isEqualTo("Swahili");
    assertThat(en.language("zzz")).isEqualTo("zzz");
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  @Test
  void everyPatternCanBeReadAndHasNoStraightApostrophe() {
    for (String language : WordBook.LANGUAGES) {
      WordBook.read(language)
          .forEach(
              (key, pattern) -> {
                assertThat(pattern).as(key).doesNotContain("'").isNotBlank();
                new MessageFormat(pattern);
              });
    }
  }

  @Test
  void everyKeyThatAPageNamesHasWords() throws IOException {
    Set<String> known = WordBook.read("en").keySet();
    Set<String> named = new TreeSet<>();
    for (Path root :
        Stream.of("src/main/resources/templates", "src/main/java/org/mhero/reporting/console")
            .map(Path::of)
            .toList()) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          KEY.matcher(Files.readString(file)).results().forEach(m -> named.add(m.group(1)));
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(
            named.stream()
                .filter(
                    key -> known.stream().noneMatch(k -> k.equals(key) || k.startsWith(key + "."))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, nobody", "1, 1 person", "2, 2 people", "1948, '1,948 people'"})
  void countsPeopleInEnglish(long n, String words) {
    assertThat(en.t("common.people", n)).isEqualTo(words);
  }

  @Test
  void groupsAsTheLanguageDoes() {
    assertThat(en.number(1948)).isEqualTo("1,948");
    assertThat(fr.number(1948)).isEqualTo("1\u202f948");
    assertThat(fr.t("common.people", 1948)).isEqualTo("1\u202f948 personnes");
    assertThat(en.percent(1164, 1948)).isEqualTo("60\u00a0%");
    assertThat(en.percent(1, 0)).isEqualTo("–");
  }

  @Test
  void tellsDaysInTheCountrysClock() {
    Instant at = Instant.parse("2026-06-18T09:42:00Z");

    assertThat(en.moment(at)).isEqualTo("Thu 18 June 2026, 09:42");
    assertThat(fr.day(at)).isEqualTo("jeu. 18 juin 2026");
    assertThat(en.since(at, at.plusSeconds(60))).isEqualTo("today at 09:42");
  }
}
