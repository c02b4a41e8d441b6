package org.mhero.registry.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PractitionerRole;

/**
 * Gives a role the cadre of its job (docs/contracts.md, "Codes and identifiers"), so that {@code
 * PractitionerRole?role=} finds both. The cadre that comes from the job bears the element id
 * {@value #MARK}: it follows the job when the job's code system changes, and yields to a cadre
 * somebody gave the role by hand.
 */
final class RoleCodes {
  static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";
  static final String MARK = "cadre-of-job";

  /** Finds a concept by system and code. */
  interface Lookup extends BiFunction<String, String, Optional<Concept>> {}

  private RoleCodes() {}

  static void complete(PractitionerRole role, Lookup concepts) {
    List<CodeableConcept> codes = new ArrayList<>(role.getCode());
    codes.removeIf(code -> MARK.equals(code.getId()));
    codes.forEach(code -> code.getCoding().forEach(coding -> words(coding, concepts)));
    if (codes.stream().noneMatch(RoleCodes::isCadre)) {
      List<String> cadres =
          codes.stream()
              .flatMap(code -> code.getCoding().stream())
              .flatMap(coding -> find(coding, concepts).stream())
              .flatMap(concept -> Optional.ofNullable(concept.cadre()).stream())
              .distinct()
              .toList();
      cadres.forEach(cadre -> codes.add(cadre(cadre, concepts)));
    }
    role.setCode(codes);
  }

  private static CodeableConcept cadre(String code, Lookup concepts) {
    Coding coding = new Coding().setSystem(CADRE).setCode(code);
    words(coding, concepts);
    CodeableConcept cadre = new CodeableConcept().addCoding(coding);
    cadre.setId(MARK);
    if (coding.hasDisplay()) {
      cadre.setText(coding.getDisplay());
    }
    return cadre;
  }

  private static void words(Coding coding, Lookup concepts) {
    if (!coding.hasDisplay()) {
      find(coding, concepts).ifPresent(concept -> coding.setDisplay(concept.display()));
    }
  }

  private static Optional<Concept> find(Coding coding, Lookup concepts) {
    return coding.hasSystem() && coding.hasCode()
        ? concepts.apply(coding.getSystem(), coding.getCode())
        : Optional.empty();
  }

  private static boolean isCadre(CodeableConcept code) {
    return code.getCoding().stream().anyMatch(coding -> CADRE.equals(coding.getSystem()));
  }
}
