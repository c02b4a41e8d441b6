package org.mhero.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Names of people and towns; common ones come more often, as they do in life. */
final class Names {
  private static final List<String> WOMEN =
      List.of(
          "Rebecca",
          "Bintu",
          "Josephine",
          "Theresa",
          "Patience",
          "Mariama",
          "Aïssatou",
          "Esther",
          "Comfort",
          "Hawa",
          "Fatou",
          "Grace",
          "Ruth",
          "Adama",
          "Princess",
          "Célestine",
          "Nyima",
          "Sata",
          "Martha",
          "Oretha",
          "Zainab",
          "Lucie");
  private static final List<String> MEN =
      List.of(
          "Cletus",
          "Moses",
          "Victor",
          "Emmanuel",
          "Ibrahim",
          "Joseph",
          "Saa",
          "Tamba",
          "Mohamed",
          "Prince",
          "André",
          "Ousmane",
          "Samuel",
          "Abel",
          "Kofi",
          "Yusuf",
          "Théo",
          "Jerome",
          "Alpha",
          "Boima");
  private static final List<String> FAMILIES =
      List.of(
          "Zolomu",
          "Saggar",
          "Wamarre",
          "Arkuna",
          "Bomalo",
          "Takweri",
          "Gweddo",
          "Nandeli",
          "Ossuri",
          "Kelembe",
          "Dahirro",
          "Fossaye",
          "Lumbara",
          "Mekonda",
          "Paddoru",
          "N'Dembe",
          "Quaiku",
          "Rissolo",
          "Sembara",
          "Tolnagi",
          "Ussendi",
          "Vandako",
          "Wollemi",
          "Yarkoso",
          "Zindara",
          "Banaffo",
          "Corrasse",
          "Dukwela",
          "Emballo",
          "Gorseh",
          "Haddamo",
          "Jallembe",
          "Kossawa",
          "Lassimi",
          "Marrunda",
          "Nyambolo",
          "Opanda",
          "Porreh",
          "Sirwali",
          "Tchalendo",
          "Wendaro",
          "Yombassa");
  private static final List<String> STARTS =
      List.of(
          "Ama", "Bel", "Cor", "Dun", "Eru", "Fan", "Gol", "Haru", "Ilo", "Jas", "Kem", "Lom",
          "Mar", "Nel", "Oru", "Pas", "Rin", "Sel", "Tin", "Wal", "Yen", "Zor");
  private static final List<String> ENDS =
      List.of(
          "dara", "beru", "ssou", "nga", "wali", "moro", "keta", "lundi", "shire", "tola", "vanne",
          "ru", "ndo", "bay", "field");

  private Names() {}

  static String given(boolean woman, SplittableRandom random) {
    return common(woman ? WOMEN : MEN, random);
  }

  static String family(SplittableRandom random) {
    return common(FAMILIES, random);
  }

  static String town(SplittableRandom random) {
    return STARTS.get(random.nextInt(STARTS.size())) + ENDS.get(random.nextInt(ENDS.size()));
  }

  private static String common(List<String> names, SplittableRandom random) {
    double draw = random.nextDouble();
    return names.get((int) (draw * Math.sqrt(draw) * names.size()));
  }
}
