package org.mhero.workflow.flow;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the wait of a router (reference 1.5) and checks that the flow's type allows it. */
final class WaitReader {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PHONE = 1_000;
  private static final Set<FlowType> FOR_MESSAGES =
      EnumSet.of(FlowType.MESSAGING, FlowType.OFFLINE, FlowType.VOICE);
  private static final Set<String> MEDIA = Set.of("audio", "image", "video", "location");

  private final JsonSource wait;
  private final FlowType flow;

  WaitReader(JsonSource wait, FlowType flow) {
    this.wait = wait;
    this.flow = flow;
  }

  /**
   * The wait, or null when it cannot be read.
   *
   * @param categories of the router, among which the timeout chooses
   */
  @Nullable Wait read(Set<String> categories) {
    String kind = wait.text("type", LONGEST_NAME);
    return switch (kind) {
      case "msg" -> {
        allowed(kind, FOR_MESSAGES.contains(flow));
        yield new Wait.Msg(timeout(categories), hint());
      }
      case "dial" -> {
        allowed(kind, flow == FlowType.VOICE);
        yield new Wait.Dial(
            wait.template("phone", LONGEST_PHONE),
            seconds("dial_limit_seconds", Wait.Dial.DIAL_LIMIT),
            seconds("call_limit_seconds", Wait.Dial.CALL_LIMIT));
      }
      default -> {
        if (!kind.isEmpty()) {
          wait.fault("unknown wait type " + kind);
        }
        yield null;
      }
    };
  }

  private void allowed(String kind, boolean allowed) {
    if (!allowed) {
      wait.fault("a " + kind + " wait is not allowed in a flow of type " + flow.code());
    }
  }

  private int seconds(String key, int otherwise) {
    int seconds = wait.count(key);
    return seconds == 0 ? otherwise : seconds;
  }

  private Wait.@Nullable Timeout timeout(Set<String> categories) {
    if (!wait.has("timeout")) {
      return null;
    }
    JsonSource timeout = wait.object("timeout");
    int seconds = timeout.count("seconds");
    if (seconds == 0) {
      timeout.fault("seconds must not be 0");
    }
    String category = timeout.uuid("category_uuid");
    if (!categories.contains(category)) {
      timeout.fault("category_uuid is no category of this router");
    }
    return new Wait.Timeout(seconds, category);
  }

  private @Nullable Hint hint() {
    if (!wait.has("hint")) {
      return null;
    }
    JsonSource hint = wait.object("hint");
    String kind = hint.text("type", LONGEST_NAME);
    if (MEDIA.contains(kind)) {
      return new Hint.Media(kind);
    }
    if (!kind.equals("digits")) {
      if (!kind.isEmpty()) {
        hint.fault("unknown hint type " + kind);
      }
      return null;
    }
    return new Hint.Digits(
        hint.has("count") ? hint.count("count") : null,
        hint.optionalText("terminated_by", LONGEST_NAME));
  }
}
