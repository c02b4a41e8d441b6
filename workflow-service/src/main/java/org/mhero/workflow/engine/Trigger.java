package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FlowRef;

/**
 * What starts a session (reference 3.2).
 *
 * @param flow what is started
 * @param triggeredOn when
 * @param batch whether many are started together, which blocks some actions
 * @param params what the flow sees as {@code @trigger.params}, null without any
 * @param history the chain of sessions that started each other, or null
 * @param cause why
 */
public record Trigger(
    FlowRef flow,
    OffsetDateTime triggeredOn,
    boolean batch,
    Value.@Nullable Obj params,
    @Nullable History history,
    Cause cause) {

  /** A start by hand or by another system. */
  public static Trigger manual(FlowRef flow, Instant on, String origin) {
    return new Trigger(
        flow, on.atOffset(ZoneOffset.UTC), false, null, null, new Manual(null, origin));
  }

  /** A start of many at once. */
  public static Trigger bulk(FlowRef flow, Instant on, String origin) {
    return new Trigger(
        flow, on.atOffset(ZoneOffset.UTC), true, null, null, new Manual(null, origin));
  }

  /** A start by a message whose first word is a keyword, null when another rule matched. */
  public static Trigger message(FlowRef flow, Instant on, Input input, @Nullable String keyword) {
    Match match = keyword == null ? null : new Match("first_word", keyword);
    return new Trigger(flow, on.atOffset(ZoneOffset.UTC), false, null, null, new Msg(input, match));
  }

  /** As the format spells the type. */
  public String type() {
    return cause.type();
  }

  /** What came in with the start, null for anything but a message. */
  public @Nullable Input input() {
    return cause instanceof Msg msg ? msg.input() : null;
  }

  /** The params, empty without any. */
  Value.Obj paramsOrNone() {
    if (params != null) {
      return params;
    }
    return cause instanceof Told told
            && told.type().equals("chat")
            && told.event().members().member("params") instanceof Value.Obj given
        ? given
        : Members.of(java.util.Map.of());
  }

  /** Why a session starts. To add one: a record here, and the compiler shows who must know it. */
  public sealed interface Cause {
    /** As the format spells the type. */
    String type();
  }

  /**
   * An official or another system.
   *
   * @param origin free text such as {@code api}, empty when unknown
   */
  public record Manual(@Nullable User user, String origin) implements Cause {
    @Override
    public String type() {
      return "manual";
    }
  }

  /**
   * A message.
   *
   * @param match the keyword it began with, null when another rule matched
   */
  public record Msg(Input input, @Nullable Match match) implements Cause {
    @Override
    public String type() {
      return "msg";
    }
  }

  /** How a keyword was found: {@code first_word} or {@code only_word}. */
  public record Match(String type, String keyword) {}

  /** An action of another session. */
  public record FlowAction(RunSummary run) implements Cause {
    @Override
    public String type() {
      return "flow_action";
    }
  }

  /**
   * Something a host tells of: {@code campaign}, {@code call}, {@code chat}, {@code ticket}, {@code
   * channel} or {@code optin}.
   *
   * @param event what happened, as it was told
   * @param ticket of a ticket trigger, or null
   */
  public record Told(String type, Value.Obj event, @Nullable Ticket ticket) implements Cause {}

  /** The chain of sessions that started each other. */
  public record History(String parentUuid, int ancestors, int ancestorsSinceInput) {}
}
