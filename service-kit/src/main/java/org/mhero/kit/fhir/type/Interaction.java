package org.mhero.kit.fhir.type;

import java.util.EnumSet;
import java.util.Set;

/** The RESTful interactions of FHIR R4 (http.html) that the kit can serve. */
public enum Interaction {
  READ("read"),
  VREAD("vread"),
  UPDATE("update"),
  PATCH("patch"),
  DELETE("delete"),
  HISTORY_INSTANCE("history-instance"),
  HISTORY_TYPE("history-type"),
  CREATE("create"),
  SEARCH_TYPE("search-type"),
  TRANSACTION("transaction"),
  BATCH("batch"),
  CAPABILITIES("capabilities");

  private final String code;

  Interaction(String code) {
    this.code = code;
  }

  /** The code of http://hl7.org/fhir/restful-interaction. */
  public String code() {
    return code;
  }

  /** Whether the interaction changes what is stored. */
  public boolean writes() {
    return WRITES.contains(this);
  }

  /** Everything that only looks. */
  public static Set<Interaction> reading() {
    return EnumSet.of(READ, VREAD, HISTORY_INSTANCE, HISTORY_TYPE, SEARCH_TYPE);
  }

  /** Everything a client can do with one type. */
  public static Set<Interaction> all() {
    return EnumSet.range(READ, SEARCH_TYPE);
  }

  private static final Set<Interaction> WRITES =
      EnumSet.of(UPDATE, PATCH, DELETE, CREATE, TRANSACTION, BATCH);
}
