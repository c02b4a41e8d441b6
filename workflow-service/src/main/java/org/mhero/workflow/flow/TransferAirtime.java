package org.mhero.workflow.flow;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code transfer_airtime} (reference 4.12).
 *
 * @param amounts by currency, in the order they are written
 * @param resultName the result that keeps the outcome in 13.2, or null
 */
public record TransferAirtime(
    String uuid, Map<String, BigDecimal> amounts, @Nullable String resultName) implements Action {

  public TransferAirtime {
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static TransferAirtime read(String uuid, JsonSource json) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    JsonSource written = json.object("amounts");
    for (String currency : written.keys()) {
      BigDecimal amount = written.amount(currency);
      if (amount == null) {
        written.fault(currency + " must be a number of 0 or more");
      } else {
        amounts.put(currency, amount);
      }
    }
    return new TransferAirtime(uuid, amounts, json.outcomeName());
  }
}
