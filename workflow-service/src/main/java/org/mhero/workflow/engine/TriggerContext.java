package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;

/** {@code @trigger} (reference 7.7). */
final class TriggerContext {
  private static final List<String> KEYS =
      List.of("type", "params", "keyword", "origin", "user", "campaign", "ticket");
  private static final List<String> LEGACY_KEYS = with(KEYS, "optin");

  private TriggerContext() {}

  private static List<String> with(List<String> keys, String more) {
    List<String> all = new ArrayList<>(keys);
    all.add(more);
    return List.copyOf(all);
  }

  static Value of(Turn turn) {
    Trigger trigger = turn.trigger;
    Trigger.Cause cause = trigger.cause();
    return Members.lazy(
        turn.legacy() ? LEGACY_KEYS : KEYS,
        null,
        key ->
            switch (key) {
              case "type" -> Value.text(trigger.type());
              case "params" -> trigger.paramsOrNone();
              case "keyword" ->
                  cause instanceof Trigger.Msg msg && msg.match() != null
                      ? Value.text(msg.match().keyword())
                      : Value.EMPTY;
              case "origin" ->
                  cause instanceof Trigger.Manual manual
                      ? Value.text(manual.origin())
                      : Value.EMPTY;
              case "user" ->
                  cause instanceof Trigger.Manual manual
                      ? AssetContext.of(turn, manual.user())
                      : Value.NULL;
              case "ticket" ->
                  cause instanceof Trigger.Told told
                      ? AssetContext.of(turn, told.ticket())
                      : Value.NULL;
              default -> AssetContext.of(named(cause, key));
            });
  }

  /** The campaign or opt-in that the event of a trigger names. */
  private static @Nullable AssetRef named(Trigger.Cause cause, String key) {
    return cause instanceof Trigger.Told told
            && told.event().members().member(key) instanceof Value.Obj named
        ? new AssetRef(
            named.members().member("uuid").render(), named.members().member("name").render())
        : null;
  }
}
