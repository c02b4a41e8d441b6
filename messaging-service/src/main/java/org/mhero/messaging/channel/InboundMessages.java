package org.mhero.messaging.channel;

/** Where every provider's inbound messages come in. */
public interface InboundMessages {
  /** What was done with an inbound message. */
  enum Receipt {
    /** Stored, or a wish to stop or start obeyed. */
    STORED,
    /** Had been stored before. */
    REPEATED,
    /** From no phone number, such as an operator's service: nobody to answer. */
    IGNORED
  }

  /** Returns when the message is stored; only then may the provider be told so. */
  Receipt received(String channel, InboundMessage message);
}
