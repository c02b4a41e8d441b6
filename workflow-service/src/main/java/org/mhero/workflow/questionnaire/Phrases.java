package org.mhero.workflow.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * What has to be said around the questions of a Questionnaire, in the languages we have; English
 * stands in for the others. Every word is understood in all of them.
 *
 * @param yes first the one that is shown
 * @param no first the one that is shown
 * @param skip the word that leaves a question out
 * @param orSkip how that is told
 * @param keep how it is told that a value may stay
 * @param again what an answer nobody understood is met with
 * @param least before the lowest value that is allowed
 * @param most before the highest
 * @param whole asks for a whole number
 * @param decimals before how many decimal places there may be
 * @param longest before how many letters there may be
 * @param shortest before how many letters there must be
 * @param form asks for the right form
 */
record Phrases(
    List<String> yes,
    List<String> no,
    String skip,
    String orSkip,
    String keep,
    String again,
    String least,
    String most,
    String whole,
    String decimals,
    String longest,
    String shortest,
    String form) {
  /** The word that keeps a value, in every language. */
  static final String OK = "ok";

  private static final Phrases ENGLISH =
      new Phrases(
          List.of("Yes", "y"),
          List.of("No", "n"),
          "SKIP",
          "(SKIP to leave it out)",
          "(OK keeps: %s)",
          "Sorry, that was not understood.",
          "The least is %s.",
          "The most is %s.",
          "A whole number, please.",
          "Decimal places: %s at most.",
          "Letters: %s at most.",
          "Letters: %s at least.",
          "That has not the right form.");

  private static final Map<String, Phrases> BY_LANGUAGE =
      Map.of(
          "eng",
          ENGLISH,
          "fra",
          new Phrases(
              List.of("Oui", "o"),
              List.of("Non", "n"),
              "PASSER",
              "(PASSER pour ne pas répondre)",
              "(OK garde : %s)",
              "Désolé, la réponse n'a pas été comprise.",
              "Le minimum est %s.",
              "Le maximum est %s.",
              "Un nombre entier, s'il vous plaît.",
              "Décimales : %s au plus.",
              "Lettres : %s au plus.",
              "Lettres : %s au moins.",
              "La forme n'est pas la bonne."),
          "por",
          new Phrases(
              List.of("Sim", "s"),
              List.of("Não", "nao", "n"),
              "PULAR",
              "(PULAR para não responder)",
              "(OK mantém: %s)",
              "Desculpe, a resposta não foi compreendida.",
              "O mínimo é %s.",
              "O máximo é %s.",
              "Um número inteiro, por favor.",
              "Casas decimais: %s no máximo.",
              "Letras: %s no máximo.",
              "Letras: %s no mínimo.",
              "A forma não está certa."),
          "spa",
          new Phrases(
              List.of("Sí", "si", "s"),
              List.of("No", "n"),
              "SALTAR",
              "(SALTAR para no responder)",
              "(OK mantiene: %s)",
              "Lo sentimos, no se entendió la respuesta.",
              "El mínimo es %s.",
              "El máximo es %s.",
              "Un número entero, por favor.",
              "Decimales: %s como máximo.",
              "Letras: %s como máximo.",
              "Letras: %s como mínimo.",
              "La forma no es correcta."),
          "swa",
          new Phrases(
              List.of("Ndiyo", "ndio"),
              List.of("Hapana"),
              "RUKA",
              "(RUKA kuacha swali)",
              "(OK inabakiza: %s)",
              "Samahani, jibu halikueleweka.",
              "Kiwango cha chini ni %s.",
              "Kiwango cha juu ni %s.",
              "Namba kamili, tafadhali.",
              "Desimali: %s zaidi.",
              "Herufi: %s zaidi.",
              "Herufi: %s angalau.",
              "Muundo si sahihi."));

  static Phrases of(String language) {
    return BY_LANGUAGE.getOrDefault(language, ENGLISH);
  }

  /** Every word for yes. */
  static List<String> everyYes() {
    return BY_LANGUAGE.values().stream()
        .flatMap(p -> p.yes().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Every word for no. */
  static List<String> everyNo() {
    return BY_LANGUAGE.values().stream().flatMap(p -> p.no().stream()).distinct().sorted().toList();
  }

  /** Every word that leaves a question out. */
  static List<String> everySkip() {
    return BY_LANGUAGE.values().stream().map(Phrases::skip).sorted().toList();
  }
}
