package org.mhero.workflow.engine.port;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Gives airtime to phones (reference 4.12). */
@FunctionalInterface
public interface Airtime {
  /**
   * Transfers the amount in the currency of the recipient.
   *
   * @param sender a URN, empty when there is none
   * @param recipient a URN
   * @param amounts by currency
   * @throws ServiceException when nothing was transferred
   */
  Transfer transfer(String sender, String recipient, Map<String, BigDecimal> amounts)
      throws ServiceException;

  /** What was transferred, and what was wanted. */
  record Transfer(
      String externalId,
      String currency,
      BigDecimal desired,
      BigDecimal amount,
      List<HttpLog> logs) {}
}
