package org.mhero.kit.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the suite that means "this request fails, and here is why". The detail is
 * shown to the caller, so it holds no internals, no phone numbers and no names.
 */
public final class AppException extends RuntimeException {
  private final ErrorCode code;
  private final List<String> expressions;

  public AppException(ErrorCode code, String detail) {
    this(code, detail, List.of(), null);
  }

  /**
   * @param expressions FHIRPaths of the elements at fault, for {@code
   *     OperationOutcome.issue.expression}
   */
  public AppException(
      ErrorCode code, String detail, List<String> expressions, @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.expressions = List.copyOf(expressions);
  }

  public ErrorCode code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<String> expressions() {
    return expressions;
  }

  /** 400: the request cannot be read. */
  public static AppException invalid(String detail, String... expressions) {
    return new AppException(ErrorCode.INVALID, detail, List.of(expressions), null);
  }

  /** 404: there is nothing here. */
  public static AppException notFound(String detail) {
    return new AppException(ErrorCode.NOT_FOUND, detail);
  }

  /** 409: it collides with what is stored. */
  public static AppException conflict(String detail) {
    return new AppException(ErrorCode.CONFLICT, detail);
  }

  /** 422: readable, but it breaks a rule of its profile or of ours. */
  public static AppException unprocessable(String detail, String... expressions) {
    return new AppException(ErrorCode.UNPROCESSABLE, detail, List.of(expressions), null);
  }

  /** 403: known, but not allowed. */
  public static AppException forbidden(String detail) {
    return new AppException(ErrorCode.FORBIDDEN, detail);
  }
}
