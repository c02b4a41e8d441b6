package org.mhero.kit.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers what nobody expected: 500, an id to look for in the log, and nothing else. What the HTTP
 * layer itself refuses (no such path, unreadable parameters) keeps its status.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<RuntimeException> {
  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

  @Override
  public Response toResponse(RuntimeException exception) {
    if (exception instanceof WebApplicationException refused) {
      return refused.getResponse();
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(exception, "Unexpected failure %s", id);
    return ProblemMapper.answer(
        new AppException(
            ErrorCode.INTERNAL,
            "Something went wrong here; the log knows it as " + id,
            List.of(),
            exception));
  }
}
