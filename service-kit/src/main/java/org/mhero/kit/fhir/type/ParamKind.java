package org.mhero.kit.fhir.type;

/** The kinds of search parameter (FHIR R4 search.html#ptypes) the index knows. */
public enum ParamKind {
  STRING,
  TOKEN,
  REFERENCE,
  DATE,
  NUMBER,
  QUANTITY,
  URI,
  SPECIAL;

  /** The code of http://hl7.org/fhir/search-param-type. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
