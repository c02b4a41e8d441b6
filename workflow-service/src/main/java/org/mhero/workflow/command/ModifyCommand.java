package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.util.List;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Engine.Modified;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.LegacySessionJson;
import org.mhero.workflow.engine.json.ModifierReader;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/**
 * {@code flow modify}: applies the modifiers of a test to its contact, one after the other, as a
 * host does (reference, section 11). The test is {@code {contact, environment?, modifiers[], line?,
 * clock?, seed?}}, the answer {@code {outputs: [{contact, events, modified, missing?}]}}.
 */
final class ModifyCommand {
  private final ObjectNode answer = Documents.MAPPER.createObjectNode();
  private final ArrayNode outputs = answer.putArray("outputs");

  private ModifyCommand() {}

  static void run(Options options, PrintStream out) {
    JsonNode assets = Documents.object(options.file("--assets"));
    out.println(Documents.pretty(answer(assets, Documents.object(options.file("--test")))));
  }

  /** What every modifier comes to; what was refused stands beside what came before it. */
  static ObjectNode answer(JsonNode assets, JsonNode test) {
    ModifyCommand command = new ModifyCommand();
    try {
      command.modify(assets, TestFile.of(test));
    } catch (IllegalArgumentException | DateTimeException e) {
      if (command.outputs.isEmpty()) {
        command.answer.remove("outputs");
      }
      command.answer.put("error", String.valueOf(e.getMessage()));
    }
    return command.answer;
  }

  private void modify(JsonNode document, TestFile test) {
    Environment environment = test.environment();
    DocumentAssets assets = new DocumentAssets(document, environment);
    Engine engine = new Engine(assets, environment, test.injectables(test.web()), Limits.DEFAULT);
    Contact contact = test.contact(assets);
    for (JsonNode json : test.json().path("modifiers")) {
      ArrayNode missing = Documents.MAPPER.createArrayNode();
      Modifier modifier =
          new ModifierReader(
                  assets,
                  test.line(),
                  (type, identity) ->
                      missing.addObject().put("type", type).put("identity", identity))
              .read(json);
      Modified modified =
          modifier == null
              ? new Modified(contact, List.of(), false)
              : engine.modify(contact, modifier);
      contact = modified.contact();
      ObjectNode output = output(modified, test.line());
      if (!missing.isEmpty()) {
        output.set("missing", missing);
      }
      outputs.add(output);
    }
  }

  private static ObjectNode output(Modified modified, Line line) {
    ObjectNode output = Documents.MAPPER.createObjectNode();
    output.set(
        "contact",
        line == Line.V13_2
            ? LegacySessionJson.contact(modified.contact())
            : ContactJson.tree(modified.contact()));
    ArrayNode events = output.putArray("events");
    modified.events().forEach(event -> events.add(EventJson.tree(event)));
    return output.put("modified", modified.changed());
  }
}
