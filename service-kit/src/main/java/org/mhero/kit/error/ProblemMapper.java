package org.mhero.kit.error;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Answers an {@link AppException} of any resource that does not answer in FHIR. What is the
 * caller's fault is logged at DEBUG, what is ours at ERROR, once.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<AppException> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final int OURS = 500;

  @Override
  public Response toResponse(AppException exception) {
    if (exception.code().status() < OURS) {
      LOG.debugf("Refused as %s: %s", exception.code(), exception.detail());
    } else {
      LOG.errorf(exception, "Failed as %s", exception.code());
    }
    return answer(exception);
  }

  static Response answer(AppException exception) {
    ErrorCode code = exception.code();
    Problem problem =
        new Problem(
            code.title(),
            code.status(),
            exception.detail(),
            code,
            exception.expressions(),
            (String) MDC.get("requestId"));
    Response.ResponseBuilder response =
        Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (code == ErrorCode.UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, "5");
    }
    if (code == ErrorCode.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }
}
