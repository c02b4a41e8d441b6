package org.mhero.reporting.fact;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.reporting.intake.BatchInbox;

/** Hears of messages, sessions and answers. */
@ApplicationScoped
class FactConsumers {
  private final BatchInbox inbox;
  private final MessageFacts messages;
  private final SessionFacts sessions;
  private final AnswerFacts answers;

  FactConsumers(
      BatchInbox inbox, MessageFacts messages, SessionFacts sessions, AnswerFacts answers) {
    this.inbox = inbox;
    this.messages = messages;
    this.sessions = sessions;
    this.answers = answers;
  }

  @Incoming("messages")
  @Blocking
  CompletionStage<Void> messages(KafkaRecordBatch<String, String> batch) {
    return inbox.take("message-facts", batch, MessageStatusChanged.class, messages::accept);
  }

  @Incoming("sessions")
  @Blocking
  CompletionStage<Void> sessions(KafkaRecordBatch<String, String> batch) {
    return inbox.take("session-facts", batch, SessionChanged.class, sessions::accept);
  }

  @Incoming("answers")
  @Blocking
  CompletionStage<Void> answers(KafkaRecordBatch<String, String> batch) {
    return inbox.take("answer-facts", batch, AnswerRecorded.class, answers::accept);
  }
}
