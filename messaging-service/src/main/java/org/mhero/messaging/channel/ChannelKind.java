package org.mhero.messaging.channel;

/** Makes channels of one kind; one CDI bean per provider protocol. */
public interface ChannelKind {
  /** The {@code mhero.channels.<name>.kind} it answers to. */
  String kind();

  /**
   * Makes the channel of that name.
   *
   * @throws IllegalArgumentException with a sentence for the operator when a setting is missing
   */
  Channel open(String name, ChannelsConfig.Line settings);
}
