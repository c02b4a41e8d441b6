package org.mhero.workflow.engine.port;

import java.util.List;

/** Sends e-mail (reference 4.10). */
@FunctionalInterface
public interface Mail {
  /**
   * Hands one message over.
   *
   * @throws ServiceException when it is not taken
   */
  void send(List<String> to, String subject, String body) throws ServiceException;
}
