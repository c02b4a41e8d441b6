package org.mhero.reporting.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRulesTest {
  private static User user(String... roles) {
    return new User("id", "Miriam  Kessolo", Set.of(roles));
  }

  @Test
  void showsOnlyWhatARoleMayOpen() {
    assertThat(keys(user("viewer"))).containsExactly("overview", "surveys");
    assertThat(keys(user("viewer", "officer")))
        .contains("sends", "inbox", "people", "facilities", "dhis2");
  }

  private static List<String> keys(User user) {
    return Menu.of(user, 3).stream()
        .flatMap(group -> group.entries().stream())
        .map(MenuEntry::key)
        .toList();
  }

  @Test
  void aHigherRoleHasTheLowerOnes() {
    assertThat(user("admin").officer()).isTrue();
    assertThat(user("admin").manager()).isTrue();
    assertThat(user("officer").manager()).isFalse();
    assertThat(user("officer").initials()).isEqualTo("MK");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, en, fr",
    ", 'fr-CD,fr;q=0.9,en;q=0.8', fr",
    ", 'pt,de;q=0.5', en",
    "de, fr, fr",
    ", 'no;q=what', en",
    ", , en"
  })
  void choosesTheLanguage(String chosen, String accepted, String language) {
    assertThat(Languages.of(chosen, accepted)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"403, forbidden", "404, missing", "409, wrong", "503, late", "500, broken"})
  void hasWordsForEveryFailure(int status, String key) {
    assertThat(Problems.key(status)).isEqualTo(key);
    assertThat(WordBook.read("fr"))
        .containsKeys("common.problem." + key, "common.problem-more." + key);
  }
}
