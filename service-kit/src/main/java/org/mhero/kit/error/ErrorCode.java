package org.mhero.kit.error;

import java.util.Locale;

/**
 * Every way a request can fail, with its HTTP status, its FHIR issue type
 * (http://hl7.org/fhir/issue-type) and whether the same request may succeed later.
 */
public enum ErrorCode {
  INVALID(400, "invalid", false),
  UNAUTHENTICATED(401, "login", false),
  FORBIDDEN(403, "forbidden", false),
  NOT_FOUND(404, "not-found", false),
  NOT_ACCEPTABLE(406, "not-supported", false),
  METHOD_NOT_ALLOWED(405, "not-supported", false),
  CONFLICT(409, "conflict", false),
  GONE(410, "deleted", false),
  PRECONDITION_FAILED(412, "conflict", false),
  TOO_LARGE(413, "too-long", false),
  UNSUPPORTED_MEDIA_TYPE(415, "not-supported", false),
  UNPROCESSABLE(422, "invariant", false),
  THROTTLED(429, "throttled", true),
  INTERNAL(500, "exception", false),
  BAD_GATEWAY(502, "transient", true),
  UNAVAILABLE(503, "transient", true),
  TIMEOUT(504, "timeout", true);

  private final int status;
  private final String issueType;
  private final boolean retryable;

  ErrorCode(int status, String issueType, boolean retryable) {
    this.status = status;
    this.issueType = issueType;
    this.retryable = retryable;
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The code of the FHIR issue-type code system. */
  public String issueType() {
    return issueType;
  }

  /** The kind of failure in a few words. */
  public String title() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }
}
