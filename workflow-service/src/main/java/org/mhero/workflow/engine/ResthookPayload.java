package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/** What subscribers of a resthook are told (reference 10.4). */
final class ResthookPayload {
  private final Context context;

  private ResthookPayload(Context context) {
    this.context = context;
  }

  static Value of(Turn turn) {
    return new ResthookPayload(turn.context()).payload();
  }

  private Value payload() {
    Value run = root("run");
    Value input = root("input");
    Map<String, Value> payload = new LinkedHashMap<>();
    payload.put("contact", picked(root("contact"), "uuid", "name", "urn", "language"));
    payload.put("flow", picked(member(run, "flow"), "uuid", "name", "revision"));
    payload.put("path", member(run, "path"));
    payload.put("results", results());
    payload.put("run", picked(run, "uuid", "created_on"));
    payload.put("input", input.truthy() ? input(input) : Value.NULL);
    payload.put("channel", input instanceof Value.Obj ? member(input, "channel") : Value.NULL);
    return Members.of(payload);
  }

  private Value root(String name) {
    Value value = context.lookup(name);
    return value == null ? Value.NULL : value;
  }

  private static Value member(Value of, String key) {
    return of instanceof Value.Obj object ? object.members().member(key) : Value.NULL;
  }

  private static Value picked(Value of, String... keys) {
    Map<String, Value> picked = new LinkedHashMap<>();
    for (String key : keys) {
      picked.put(key, member(of, key));
    }
    return Members.of(picked);
  }

  private Value results() {
    Map<String, Value> results = new LinkedHashMap<>();
    if (root("results") instanceof Value.Obj all) {
      for (String key : all.members().keys()) {
        results.put(
            key,
            picked(
                all.members().member(key),
                "category",
                "category_localized",
                "created_on",
                "input",
                "name",
                "node_uuid",
                "value"));
      }
    }
    return Members.of(results);
  }

  private static Value input(Value input) {
    Map<String, Value> told = new LinkedHashMap<>();
    told.put("attachments", attachments(member(input, "attachments")));
    for (String key : List.of("channel", "created_on", "text", "type")) {
      told.put(key, member(input, key));
    }
    told.put("urn", urn(member(input, "urn")));
    told.put("uuid", member(input, "uuid"));
    return Members.of(told);
  }

  private static Value attachments(Value listed) {
    if (!(listed instanceof Value.Array array)) {
      return new Value.Array(List.of());
    }
    return new Value.Array(
        array.items().stream()
            .map(Value::render)
            .map(
                attachment -> {
                  int colon = attachment.indexOf(':');
                  String type = colon < 0 ? "" : attachment.substring(0, colon);
                  return (Value)
                      Members.of(
                          Map.of(
                              "content_type",
                              Value.text(type),
                              "url",
                              Value.text(attachment.substring(colon + 1))));
                })
            .toList());
  }

  private static Value urn(Value text) {
    Urn urn = text instanceof Value.Text written ? Urn.of(written.text()) : null;
    return urn == null
        ? Value.NULL
        : Members.of(
            Map.of(
                "display", Value.text(ContactContext.friendly(urn)),
                "path", Value.text(urn.path()),
                "scheme", Value.text(urn.scheme())));
  }
}
