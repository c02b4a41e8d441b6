package org.mhero.kit.error;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.event.Patience;

/**
 * Turns whatever was thrown into what a caller may know. What nobody foresaw becomes a 500 with a
 * correlation id and nothing else; it is logged here, once, under that id.
 */
@ApplicationScoped
public class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  /** The failure in the caller's terms. */
  public AppException known(Throwable failure) {
    if (failure instanceof AppException app) {
      return app;
    }
    if (Patience.passing(failure)) {
      LOG.warnf("A request failed for now: %s", failure.toString());
      return new AppException(
          ErrorCode.UNAVAILABLE,
          "The service cannot reach its database; try again",
          List.of(),
          failure);
    }
    String id = correlationId();
    LOG.errorf(failure, "A request failed, correlationId=%s", id);
    return new AppException(
        ErrorCode.INTERNAL, "Something went wrong here; correlation id " + id, List.of(), failure);
  }

  private static String correlationId() {
    String id = RequestTrail.requestId();
    return id == null ? UUID.randomUUID().toString() : id;
  }
}
