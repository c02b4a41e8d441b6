package org.mhero.messaging.dispatch;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.Codes;

/** Shows a message as the Communication of IHE mACM (ITI-85, profile IHE_mACM_Communication). */
final class CommunicationMapper {
  private static final Map<String, String> STANDARD_REASONS =
      Map.of(
          "no-phone", "invalid-phone-number",
          "invalid-phone", "invalid-phone-number",
          "undeliverable", "recipient-unavailable",
          "rejected", "system-error",
          "no-channel", "system-error",
          "unknown-outcome", "system-error",
          "not-found", "unknown");

  private CommunicationMapper() {}

  /**
   * @param reports whether the channel gives delivery reports; without them SENT is all there will
   *     be
   */
  static Communication of(Message message, RequestFacts facts, boolean reports) {
    Communication shown = new Communication();
    shown.setId(message.id().toString());
    shown.getMeta().addProfile(Codes.PROFILE_COMMUNICATION);
    shown.addBasedOn(new Reference("CommunicationRequest/" + message.origin().request()));
    facts.category().forEach(shown::addCategory);
    if (facts.priority() != null) {
      shown.setPriority(CommunicationPriority.fromCode(facts.priority()));
    }
    medium(shown, message.target().channel());
    recipient(shown, message.target());
    StringType text = new StringType(message.content().text());
    text.addExtension(Codes.EXTENSION_LANGUAGE, new CodeType(message.content().language()));
    shown.addPayload().setContent(text);
    standing(shown, message, reports);
    return shown;
  }

  private static void medium(Communication shown, @Nullable String channel) {
    CodeableConcept medium = shown.addMedium();
    medium.addCoding().setSystem(Codes.PARTICIPATION_MODE).setCode("WRITTEN");
    if (channel != null) {
      medium.addCoding().setSystem(Codes.CHANNEL).setCode(channel);
    }
  }

  /** One recipient, by reference where there is one and by contact where there is a phone. */
  private static void recipient(Communication shown, Message.Target target) {
    Reference recipient = shown.addRecipient();
    if (target.recipient() != null) {
      recipient.setReference(target.recipient());
    }
    if (target.contact() != null) {
      recipient.setIdentifier(
          new Identifier().setSystem(Codes.CONTACT).setValue(target.contact().toString()));
    }
  }

  private static void standing(Communication shown, Message message, boolean reports) {
    Standing standing = message.standing();
    shown.setStatus(status(standing, reports));
    shown.setSent(date(standing.sentAt()));
    shown.setReceived(date(standing.receivedAt()));
    if (standing.providerId() != null) {
      shown
          .addIdentifier()
          .setSystem(Codes.PROVIDER_MESSAGE + message.target().channel())
          .setValue(standing.providerId());
    }
    if (standing.reason() != null) {
      shown.setStatusReason(reason(standing.reason()));
    }
    if (!reports && shown.getStatus() == CommunicationStatus.COMPLETED) {
      shown.addExtension(Codes.EXTENSION_RECEIPT, new CodeType("unavailable"));
    }
  }

  private static CommunicationStatus status(Standing standing, boolean reports) {
    boolean left = standing.sentAt() != null;
    return switch (standing.status()) {
      case PENDING, QUEUED -> CommunicationStatus.PREPARATION;
      case SUBMITTED -> CommunicationStatus.INPROGRESS;
      case SENT -> reports ? CommunicationStatus.INPROGRESS : CommunicationStatus.COMPLETED;
      case DELIVERED, READ -> CommunicationStatus.COMPLETED;
      case FAILED, EXPIRED -> left ? CommunicationStatus.STOPPED : CommunicationStatus.NOTDONE;
      case CANCELLED, SUPPRESSED -> CommunicationStatus.NOTDONE;
    };
  }

  private static CodeableConcept reason(String local) {
    CodeableConcept reason = new CodeableConcept();
    String standard = STANDARD_REASONS.get(local);
    if (standard != null) {
      reason.addCoding().setSystem(Codes.NOT_DONE_REASON).setCode(standard);
    }
    reason.addCoding().setSystem(Codes.STATUS_REASON).setCode(local);
    return reason;
  }

  private static @Nullable Date date(@Nullable Instant at) {
    return at == null ? null : Date.from(at);
  }
}
