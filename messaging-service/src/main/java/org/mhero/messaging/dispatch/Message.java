package org.mhero.messaging.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as the queue has it and as its Communication shows it.
 *
 * @param id also the Communication's id
 */
public record Message(
    UUID id, Origin origin, Target target, Content content, Standing standing, Instant createdAt) {

  /**
   * Where it comes from.
   *
   * @param request the CommunicationRequest's id
   * @param campaign the value of its groupIdentifier
   * @param expiresAt when it is no longer worth sending
   * @param consented whether it goes out although the person asked to stop, as the confirmation
   *     does
   */
  public record Origin(
      String request, @Nullable String campaign, Lane lane, Instant expiresAt, boolean consented) {
    /** What takes turns in the queue: campaigns, and requests that belong to none. */
    String turn() {
      return campaign == null ? request : campaign;
    }
  }

  /**
   * Whom it goes to.
   *
   * @param addressee unique within the request
   * @param recipient {@code Practitioner/x}, null for somebody in no registry
   * @param contact null without a phone
   * @param phone E.164, null without one
   * @param channel null when none serves the number
   */
  public record Target(
      String addressee,
      @Nullable String recipient,
      @Nullable UUID contact,
      @Nullable String phone,
      @Nullable String channel) {
    /** Without the number. */
    @Override
    public String toString() {
      return "Target[" + addressee + "]";
    }
  }

  /** What it says, in which language, and how many SMS that takes. */
  public record Content(String language, String text, int segments) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Content[" + language + ", " + segments + "]";
    }
  }

  Message standing(Standing next) {
    return new Message(id, origin, target, content, next, createdAt);
  }
}
