package org.mhero.registry.terminology;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the concepts out of a CodeSystem. iHRIS names the cadre of a job in a property of that
 * name, mostly under a wrong system; only its code counts.
 */
final class ConceptReader {
  private static final String CADRE = "cadre";

  private ConceptReader() {}

  static List<Concept> concepts(CodeSystem system) {
    List<Concept> concepts = new ArrayList<>();
    if (system.hasUrl()) {
      collect(system.getUrl(), system.getConcept(), concepts);
    }
    return concepts;
  }

  private static void collect(
      String system, List<ConceptDefinitionComponent> definitions, List<Concept> into) {
    for (ConceptDefinitionComponent definition : definitions) {
      if (definition.hasCode()) {
        String display = definition.hasDisplay() ? definition.getDisplay() : definition.getCode();
        into.add(new Concept(system, definition.getCode(), display, cadre(definition)));
      }
      collect(system, definition.getConcept(), into);
    }
  }

  private static @Nullable String cadre(ConceptDefinitionComponent definition) {
    for (ConceptPropertyComponent property : definition.getProperty()) {
      if (CADRE.equals(property.getCode())) {
        return switch (property.getValue()) {
          case Coding coding -> coding.getCode();
          case CodeType code -> code.getValue();
          case StringType text -> text.getValue();
          case null, default -> null;
        };
      }
    }
    return null;
  }
}
