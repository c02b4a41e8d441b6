package org.mhero.event;

/**
 * A fact that has happened. The body of a CloudEvents 1.0 message in binary mode; the topic, the
 * key and the {@code ce_type} are fixed by the kind of event. Bodies carry ids, codes and answers,
 * never names or phone numbers.
 */
public sealed interface Event
    permits DirectoryChanged,
        MessageStatusChanged,
        InboundReceived,
        SessionChanged,
        AnswerRecorded,
        AuditRecorded {

  /** The id of the aggregate the event tells of; the Kafka key, so its events stay in order. */
  String key();

  /** The Kafka topic, {@code mhero.<aggregate>.v1}. */
  String topic();

  /** The CloudEvents type, {@code org.mhero.<EventName>.v1}. */
  default String eventType() {
    return "org.mhero." + getClass().getSimpleName() + ".v1";
  }
}
