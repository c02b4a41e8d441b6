package org.mhero.kit.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal outside FHIR (RFC 9457, {@code application/problem+json}).
 *
 * @param title the kind of failure in a few words
 * @param status the HTTP status
 * @param detail what is wrong, for the caller
 * @param code the {@link ErrorCode}
 * @param expressions the parts of the request at fault
 * @param requestId what to look for in the logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String title,
    int status,
    String detail,
    ErrorCode code,
    List<String> expressions,
    @Nullable String requestId) {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    expressions = List.copyOf(expressions);
  }
}
