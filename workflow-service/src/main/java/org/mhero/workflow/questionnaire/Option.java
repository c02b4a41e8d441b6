package org.mhero.workflow.questionnaire;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Type;

/**
 * Something that can be answered.
 *
 * @param value as a response holds it
 * @param category its name in the flow, unlike that of every other option
 * @param label what stands before it in the list, a number as a rule
 * @param display what it is called
 * @param translations of the display, by the three letters of a language
 * @param words by which it is understood
 * @param exclusive whether it goes with no other
 * @param initial whether it is the one that stands when nothing else is said
 */
record Option(
    Type value,
    String category,
    String label,
    String display,
    Map<String, String> translations,
    List<String> words,
    boolean exclusive,
    boolean initial) {

  /** What it is called in a language. */
  String display(String language) {
    return translations.getOrDefault(language, display);
  }
}
