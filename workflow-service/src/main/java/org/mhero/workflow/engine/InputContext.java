package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/** {@code @input} (reference 7.7): null when the contact has written nothing. */
final class InputContext {
  private static final List<String> KEYS =
      List.of(
          "type",
          "uuid",
          "created_on",
          "channel",
          "urn",
          "text",
          "attachments",
          "external_id",
          "payload");
  private static final List<String> LEGACY_KEYS = KEYS.subList(0, KEYS.size() - 1);

  private InputContext() {}

  static Value of(Turn turn) {
    Input input = turn.input;
    if (input == null) {
      return Value.NULL;
    }
    return Members.lazy(
        turn.legacy() ? LEGACY_KEYS : KEYS,
        () -> Value.text(shown(input)),
        key ->
            switch (key) {
              case "type" -> Value.text("msg");
              case "uuid" -> Value.text(input.uuid());
              case "created_on" -> Moments.at(input.createdOn());
              case "channel" -> channel(turn, input);
              case "urn" ->
                  input.urn() == null
                      ? Value.NULL
                      : ContactContext.shown(input.urn(), turn.base().redactsUrns());
              case "text" -> Value.text(input.text());
              case "attachments" ->
                  new Value.Array(input.attachments().stream().map(Value::text).toList());
              case "external_id" -> Value.text(input.externalId());
              default -> input.payload() == null ? Context.NOTHING : input.payload();
            });
  }

  private static Value channel(Turn turn, Input input) {
    Channel channel = input.channel() == null ? null : turn.assets.channel(input.channel().uuid());
    return channel == null ? Value.NULL : AssetContext.of(channel);
  }

  /** Text and addresses of attachments, a line each. */
  private static String shown(Input input) {
    List<String> lines = new ArrayList<>();
    if (!input.text().isEmpty()) {
      lines.add(input.text());
    }
    for (String attachment : input.attachments()) {
      lines.add(attachment.substring(attachment.indexOf(':') + 1));
    }
    return String.join("\n", lines);
  }
}
