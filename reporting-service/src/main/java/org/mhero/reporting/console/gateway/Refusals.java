package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Turns an answer that is none into the suite's own exception, without its body. */
public class Refusals implements ResponseExceptionMapper<RuntimeException> {
  private static final Map<Integer, ErrorCode> CODES =
      Map.of(
          400, ErrorCode.INVALID,
          401, ErrorCode.UNAUTHENTICATED,
          403, ErrorCode.FORBIDDEN,
          404, ErrorCode.NOT_FOUND,
          409, ErrorCode.CONFLICT,
          410, ErrorCode.GONE,
          412, ErrorCode.PRECONDITION_FAILED,
          413, ErrorCode.TOO_LARGE,
          422, ErrorCode.UNPROCESSABLE,
          429, ErrorCode.THROTTLED);

  @Override
  public RuntimeException toThrowable(Response response) {
    int status = response.getStatus();
    ErrorCode code = CODES.getOrDefault(status, ErrorCode.UNAVAILABLE);
    return new AppException(
        code, "Another service answered with status " + status, List.of(), null);
  }
}
