package org.mhero.workflow.engine.port;

/** Another system could not do what it was asked for; the text is told in an error event. */
public final class ServiceException extends Exception {
  public ServiceException(String message) {
    super(message);
  }
}
