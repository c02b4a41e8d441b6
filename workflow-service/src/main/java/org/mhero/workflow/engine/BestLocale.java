package org.mhero.workflow.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the locale somebody is served best with (reference 4.1 step 7, annex B), as CLDR ranks
 * them: the same language in the same country, in a country that writes it alike, in any country; a
 * language its speakers understand; the first one offered.
 */
record BestLocale(String language, String country) {
  /** Countries that write a language alike; all others write it alike too. */
  private static final Map<String, Set<String>> ALIKE = alike();

  /** Where a language is at home when no country is named and it is written in several ways. */
  private static final Map<String, String> HOME =
      Map.of("en", "US", "es", "ES", "pt", "BR", "ar", "EG", "zh", "CN", "fr", "FR", "sw", "TZ");

  /** Those that stand for their kind. */
  private static final Set<String> MODELS = Set.of("enUS", "enGB", "esES", "es419", "ptBR", "ptPT");

  private static final String CHINESE = "zh";
  private static final int NOT = 0;
  private static final int UNDERSTOOD = 1;
  private static final int UNLIKE = 2;
  private static final int ALIKE_WRITTEN = 4;
  private static final int SAME_COUNTRY = 6;
  private static final int EXACT = 7;

  private static Map<String, Set<String>> alike() {
    Set<String> america =
        Set.of(
            ("AG AI AR AW BB BL BM BO BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN"
                    + " HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV TC TT US UY VC VE VG VI"
                    + " 019 419")
                .split(" "));
    return Map.of(
        "en",
        Set.of("AS", "CA", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI"),
        "es",
        america,
        "pt",
        america,
        "ar",
        Set.of("MA", "DZ", "TN", "LY", "MR", "EH"),
        CHINESE,
        Set.of("TW", "HK", "MO"));
  }

  /** The place of the best one among those offered, the first where none suits. */
  static int among(List<String> offered, List<String> wanted) {
    String language = null;
    int best = 0;
    int most = NOT;
    for (String written : wanted) {
      BestLocale one = of(written);
      if (language == null || language.equals(one.language)) {
        for (int i = 0; i < offered.size(); i++) {
          int rank = written.equals(offered.get(i)) ? EXACT : one.rank(of(offered.get(i)));
          if (rank > most) {
            most = rank;
            best = i;
          }
        }
      }
      if (most >= ALIKE_WRITTEN) {
        return best;
      }
      language = most >= UNLIKE && language == null ? one.language : language;
    }
    return best;
  }

  private static BestLocale of(String written) {
    int dash = written.indexOf('-');
    String language = UnderstoodLanguages.code(dash < 0 ? written : written.substring(0, dash));
    String country = dash < 0 ? "" : written.substring(dash + 1).toUpperCase(Locale.ROOT);
    return new BestLocale(
        language, country.isEmpty() ? HOME.getOrDefault(language, country) : country);
  }

  private int rank(BestLocale other) {
    if (language.isEmpty() || !language.equals(other.language)) {
      return UnderstoodLanguages.understands(language, other.language) ? UNDERSTOOD : NOT;
    }
    if (country.equals(other.country)) {
      return SAME_COUNTRY;
    }
    boolean alike = inGroup() == other.inGroup();
    if (!alike && language.equals(CHINESE)) {
      return UNDERSTOOD;
    }
    int model = MODELS.contains(other.language + other.country) ? 1 : 0;
    return (alike ? ALIKE_WRITTEN : UNLIKE) + model;
  }

  private boolean inGroup() {
    return ALIKE.getOrDefault(language, Set.of()).contains(country);
  }
}
