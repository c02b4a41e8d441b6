package org.mhero.messaging.channel.kannel;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelKind;
import org.mhero.messaging.channel.ChannelsConfig;

/** Opens {@code kannel} channels. */
@ApplicationScoped
public class KannelKind implements ChannelKind {
  static final String KIND = "kannel";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Channel open(String name, ChannelsConfig.Line settings) {
    return new KannelChannel(name, settings);
  }
}
