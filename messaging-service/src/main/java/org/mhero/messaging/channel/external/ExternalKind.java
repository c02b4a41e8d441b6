package org.mhero.messaging.channel.external;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.ChannelKind;
import org.mhero.messaging.channel.ChannelsConfig;

/** Opens {@code external} channels. */
@ApplicationScoped
public class ExternalKind implements ChannelKind {
  static final String KIND = "external";

  private final ObjectMapper json;

  ExternalKind(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Channel open(String name, ChannelsConfig.Line settings) {
    return new ExternalChannel(name, settings, json);
  }
}
