package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowRef;

/** What starts a session (reference 3.2). */
public sealed interface Trigger {
  FlowRef flow();

  Instant triggeredOn();

  /** As the format spells the type. */
  String type();

  /**
   * An official or a campaign.
   *
   * @param origin free text such as {@code api}, empty when unknown
   * @param batch whether many are started together
   * @param params texts the flow sees as {@code @trigger.params}
   */
  record Manual(
      FlowRef flow, Instant triggeredOn, String origin, boolean batch, Map<String, String> params)
      implements Trigger {
    public Manual {
      params = Map.copyOf(params);
    }

    @Override
    public String type() {
      return "manual";
    }
  }

  /**
   * A message.
   *
   * @param keyword the keyword it began with, null when another rule matched
   */
  record Msg(FlowRef flow, Instant triggeredOn, Input input, @Nullable String keyword)
      implements Trigger {
    @Override
    public String type() {
      return "msg";
    }
  }
}
