package org.mhero.event;

/** The Kafka topics of the suite. */
public final class Topics {
  public static final String DIRECTORY = "mhero.directory.v1";
  public static final String MESSAGE = "mhero.message.v1";
  public static final String INBOUND = "mhero.inbound.v1";
  public static final String SESSION = "mhero.session.v1";
  public static final String ANSWER = "mhero.answer.v1";
  public static final String AUDIT = "mhero.audit.v1";

  private Topics() {}
}
