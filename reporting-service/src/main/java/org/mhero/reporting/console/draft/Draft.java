package org.mhero.reporting.console.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A send from the first filter to the moment it was handed over. Its id is the campaign of the
 * messages, or the identifier of the survey's Task, so that a second press finds the first.
 *
 * @param sendAt when it goes out; null while that is "now" and nobody has pressed yet
 * @param people recipients counted when it was handed over
 * @param resource what it became: {@code CommunicationRequest/x} or {@code Task/x}
 * @param decidedBy the manager who approved or sent it back
 * @param remark why it came back, or why it could not be handed over
 */
public record Draft(
    UUID id,
    String owner,
    String ownerName,
    State state,
    DraftBody body,
    @Nullable Instant sendAt,
    @Nullable Instant sentAt,
    @Nullable Long people,
    @Nullable String resource,
    @Nullable String decidedBy,
    @Nullable String remark,
    Instant updatedAt) {

  /** How far it is. */
  public enum State {
    /** Being written. */
    DRAFT,
    /** Waits for a manager. */
    ASKED,
    /** Goes out at its time; tried again until it is handed over. */
    PLANNED,
    /** Handed over to messaging or workflow. */
    SENT,
    /** Stopped before or after it was handed over. */
    STOPPED
  }

  /** Whether it can still be changed. */
  public boolean open() {
    return state == State.DRAFT;
  }

  /** The id of the survey's Task, or null. */
  public @Nullable String task() {
    return resource != null && resource.startsWith("Task/") ? resource.substring(5) : null;
  }

  /** A new one with nothing in it. */
  public static Draft blank(UUID id, String owner, String ownerName, Instant now) {
    return new Draft(
        id,
        owner,
        ownerName,
        State.DRAFT,
        DraftBody.EMPTY,
        null,
        null,
        null,
        null,
        null,
        null,
        now);
  }

  /** The same with other content. */
  public Draft with(DraftBody changed) {
    return new Draft(
        id, owner, ownerName, state, changed, sendAt, sentAt, people, resource, decidedBy, remark,
        updatedAt);
  }

  /** Without names and texts. */
  @Override
  public String toString() {
    return "Draft[" + id + ", " + state + "]";
  }
}
