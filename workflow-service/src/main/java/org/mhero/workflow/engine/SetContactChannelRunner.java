package org.mhero.workflow.engine;

import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.SetContactChannel;

/** {@code set_contact_channel} (reference 4.6): which channel the contact's URNs prefer. */
final class SetContactChannelRunner {
  private SetContactChannelRunner() {}

  static void run(Turn turn, SetContactChannel action) {
    AssetRef asked = action.channel();
    Channel channel = asked == null ? null : turn.assets.channel(asked.uuid());
    if (asked != null && channel == null) {
      turn.missing("channel", asked.uuid());
    } else {
      turn.apply(new Modifier.PreferredChannel(channel));
    }
  }
}
