package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;

/**
 * What the contact wrote (reference 3.4).
 *
 * @param uuid the received message's id; of the event that carries it in the 14.4 line
 * @param id a number the host of the 13.2 line knows it by, 0 without one
 * @param createdOn when it was received
 * @param channel on which channel, or null
 * @param urn from where, or null
 * @param text what it says
 * @param attachments {@code type:url} each
 * @param externalId what the channel calls it, empty without
 * @param payload what came with it, or null
 */
public record Input(
    String uuid,
    long id,
    OffsetDateTime createdOn,
    @Nullable AssetRef channel,
    @Nullable Urn urn,
    String text,
    List<String> attachments,
    String externalId,
    @Nullable Value payload) {
  public Input {
    attachments = List.copyOf(attachments);
  }

  /** A plain text. */
  public Input(String uuid, Instant createdOn, String text) {
    this(uuid, 0, createdOn.atOffset(ZoneOffset.UTC), null, null, text, List.of(), "", null);
  }

  /** The same, received on this channel. */
  Input on(@Nullable AssetRef other) {
    return new Input(uuid, id, createdOn, other, urn, text, attachments, externalId, payload);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "Input[uuid=" + uuid + "]";
  }
}
