package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Asks another service, and tells apart what a page can do without from what it cannot. */
public final class Ask {
  private static final Logger LOG = Logger.getLogger(Ask.class);

  private Ask() {}

  /**
   * The answer.
   *
   * @throws AppException UNAVAILABLE when there is none
   */
  public static <T> T now(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProcessingException e) {
      throw new AppException(
          ErrorCode.UNAVAILABLE, "Another service does not answer", List.of(), e);
    }
  }

  /** The answer, or nothing when the other service cannot give it now; the page then says so. */
  public static <T> Optional<T> maybe(Supplier<T> question) {
    try {
      return Optional.ofNullable(now(question));
    } catch (AppException e) {
      LOG.debugf(e, "A part of a page is missing: %s", e.code());
      return Optional.empty();
    }
  }
}
