package org.mhero.workflow.query;

import java.util.Locale;
import java.util.Map;

/** A query that cannot be asked (reference 8.3). Compare the code and the extras, not the text. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final Map<String, String> extra;

  QueryException(Code code, String message, Map<String, String> extra) {
    super(message);
    this.code = code;
    this.extra = Map.copyOf(extra);
  }

  /** What is wrong. */
  public enum Code {
    SYNTAX,
    TOO_COMPLEX,
    UNKNOWN_PROPERTY_TYPE,
    UNKNOWN_PROPERTY,
    UNSUPPORTED_CONTAINS,
    INVALID_PARTIAL_NAME,
    INVALID_PARTIAL_URN,
    UNSUPPORTED_COMPARISON,
    UNSUPPORTED_SETCHECK,
    INVALID_NUMBER,
    INVALID_DATE,
    INVALID_STATUS,
    INVALID_LANGUAGE,
    INVALID_GROUP,
    INVALID_FLOW,
    REDACTED_URNS;

    /** As the reference spells it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Code code() {
    return code;
  }

  /** What the code is about, such as the property. */
  public Map<String, String> extra() {
    return extra;
  }
}
