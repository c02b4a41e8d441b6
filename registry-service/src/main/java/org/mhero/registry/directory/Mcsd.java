package org.mhero.registry.directory;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The addresses and codes of IHE mCSD 4.0.0 and of its drafts before 3.8. */
final class Mcsd {
  static final String BASE = "https://profiles.ihe.net/ITI/mCSD/";
  static final String TYPES = BASE + "CodeSystem/IHE.mCSD.Organization.Location.Types";
  static final String FACILITY = "facility";
  static final String JURISDICTION = "jurisdiction";
  static final String PURPOSE_OF_USE = profile("IHE.mCSD.PurposeOfUse");
  static final String SPECIFIC_TYPE = profile("ihe-endpointspecifictype");

  private static final String FORMER_SYSTEM = "urn:ietf:rfc:3986";
  private static final String FORMER_CODE = "urn:ihe:iti:mcsd:2019:";

  /** The canonical of a structure definition of mCSD. */
  static String profile(String id) {
    return BASE + "StructureDefinition/" + id;
  }

  /** Whether one of the types says facility or jurisdiction. */
  static boolean is(List<CodeableConcept> types, String code) {
    return types.stream()
        .flatMap(type -> type.getCoding().stream())
        .anyMatch(coding -> TYPES.equals(coding.getSystem()) && code.equals(coding.getCode()));
  }

  /** Rewrites the codes of former drafts as those of today. */
  static void modernise(List<CodeableConcept> types) {
    types.stream().flatMap(type -> type.getCoding().stream()).forEach(Mcsd::modernise);
  }

  private static void modernise(Coding coding) {
    String code = coding.getCode();
    if (FORMER_SYSTEM.equals(coding.getSystem()) && code != null && code.startsWith(FORMER_CODE)) {
      coding.setSystem(TYPES).setCode(code.substring(FORMER_CODE.length()));
    }
  }

  private Mcsd() {}
}
