package org.mhero.workflow.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.port.HttpLog;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;

/** What other systems were asked for, and what came of it (reference 4.10-4.14, 10). */
public sealed interface ServiceEvent extends FlowEvent {

  /**
   * A call over HTTP.
   *
   * @param status {@code success}, {@code response_error}, {@code connection_error} or {@code
   *     subscriber_gone}
   * @param resthook the slug it was made for, empty without
   * @param extraction what the 13.2 line says about the body
   */
  record WebhookCalled(HttpLog log, String status, String resthook, Sizes sizes, String extraction)
      implements ServiceEvent {}

  /** Bytes on the line. */
  record Sizes(int request, int response) {}

  /** Every subscriber of the slug is told this. */
  record ResthookCalled(String resthook, Value payload) implements ServiceEvent {}

  /** An e-mail went out. */
  record EmailSent(List<String> to, String subject, String body) implements ServiceEvent {}

  /**
   * Airtime was given; in the 13.2 line {@code airtime_transferred}, with what was wanted.
   *
   * @param sender the URN it comes from, may be empty
   */
  record AirtimeCreated(
      String externalId,
      String sender,
      String recipient,
      String currency,
      BigDecimal amount,
      BigDecimal desired,
      List<HttpLog> logs)
      implements ServiceEvent {}

  /** A language model has answered. */
  record LlmCalled(
      AssetRef llm, String instructions, String input, String output, Tokens tokens, long elapsedMs)
      implements ServiceEvent {}

  /** What an answer has cost. */
  record Tokens(int input, int output) {}

  /** A service of the 13.2 line was called; {@code classifier} is the only one left. */
  record ServiceCalled(String service, @Nullable AssetRef classifier, List<HttpLog> logs)
      implements ServiceEvent {}

  /** The contact was asked to agree to something, in the 13.2 line. */
  record OptInRequested(AssetRef optIn, @Nullable AssetRef channel, @Nullable Urn urn)
      implements ServiceEvent {}
}
