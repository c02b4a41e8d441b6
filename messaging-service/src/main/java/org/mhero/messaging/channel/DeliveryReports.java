package org.mhero.messaging.channel;

import java.util.List;

/** Where every provider's delivery reports come in. */
public interface DeliveryReports {
  /**
   * Returns when the reports are stored; only then may the provider be told so. Reports may come
   * late, twice, out of order and before the answer to the hand-over.
   */
  void received(String channel, List<DeliveryReport> reports);
}
