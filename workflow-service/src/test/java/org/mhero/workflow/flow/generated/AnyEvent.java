package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.expression.Line;

/** Triggers and resumes of every kind (reference 3.2, 3.3). */
final class AnyEvent {
  private static final String ON = "2025-03-10T06:15:29.25Z";

  private static final List<String> TRIGGERS =
      List.of(
          "manual", "msg", "msg", "flow_action", "campaign", "call", "chat", "ticket", "channel");
  private static final List<String> OLD_TRIGGERS =
      List.of("manual", "msg", "msg", "flow_action", "campaign", "ticket", "channel", "optin");

  private final Chance chance;
  private final Line line;

  AnyEvent(Chance chance, Line line) {
    this.chance = chance;
    this.line = line;
  }

  ObjectNode trigger(ObjectNode flow, ObjectNode contact) {
    ObjectNode trigger = Chance.object().put("triggered_on", ON);
    trigger.set("flow", flow);
    String type = chance.of(line == Line.V13_2 ? OLD_TRIGGERS : TRIGGERS);
    trigger.put("type", type);
    if (chance.oneIn(4)) {
      trigger.put("batch", true);
    }
    if (chance.oneIn(3)) {
      trigger.set(
          "params",
          AnyAssets.read(
              "{\"round\":3.50,\"exact\":1.234567890123456789012345,\"big\":12345678901234567890123,\"list\":[1,null,{\"a\":\"b\"}],\"deep\":{\"x\":true}}"));
    }
    if (chance.oneIn(4)) {
      trigger
          .putObject("history")
          .put("parent_uuid", chance.uuid())
          .put("ancestors", chance.below(9))
          .put("ancestors_since_input", chance.below(7));
    }
    cause(trigger, type, contact);
    return trigger;
  }

  private void cause(ObjectNode trigger, String type, ObjectNode contact) {
    switch (type) {
      case "manual" -> trigger.put("origin", chance.of("api", "ui", ""));
      case "msg" -> {
        if (chance.oneIn(2)) {
          trigger
              .putObject("keyword_match")
              .put("type", chance.of("first_word", "only_word"))
              .put("keyword", "stock");
        }
        message(trigger);
      }
      case "flow_action" -> summary(trigger.putObject("run_summary"), contact);
      default -> {
        ObjectNode event = trigger.putObject("event");
        if (line == Line.V13_2) {
          oldTold(event, type);
        } else {
          told(trigger, event, type);
        }
      }
    }
  }

  private void oldTold(ObjectNode event, String type) {
    event.set(type, AnyAssets.ref(chance.uuid()));
    switch (type) {
      case "campaign" -> event.put("uuid", chance.uuid());
      case "ticket" -> ticket(event.put("type", "closed"));
      case "optin" -> event.put("type", chance.of("started", "stopped"));
      default -> event.put("type", "new_conversation");
    }
  }

  private void told(ObjectNode trigger, ObjectNode event, String type) {
    if (type.equals("channel")) {
      event.put("type", "new_conversation").set("channel", AnyAssets.ref(AnyAssets.CHANNEL));
      return;
    }
    switch (type) {
      case "campaign" ->
          event.put("type", "campaign_fired").set("campaign", AnyAssets.ref(chance.uuid()));
      case "call" -> event.put("type", chance.of("call_received", "call_missed"));
      case "chat" -> event.put("type", "chat_started").putObject("params").put("round", 4);
      default -> ticket(trigger);
    }
    if (type.equals("ticket")) {
      event.put("type", "ticket_closed").put("ticket_uuid", chance.uuid());
    }
    happened(event);
  }

  private void ticket(ObjectNode holder) {
    ObjectNode ticket = holder.putObject("ticket").put("uuid", chance.uuid());
    ticket.put("status", "closed").set("topic", AnyAssets.ref(AnyAssets.TOPIC));
  }

  private ObjectNode happened(ObjectNode event) {
    return event.put("uuid", chance.uuid()).put("created_on", "2025-03-10T06:19:59Z");
  }

  private void summary(ObjectNode run, ObjectNode contact) {
    run.put("uuid", chance.uuid()).put("status", chance.of("active", "completed"));
    run.set("flow", AnyAssets.ref(chance.uuid()));
    ObjectNode told = contact.deepCopy();
    told.remove("tickets");
    told.remove("ticket");
    run.set("contact", told);
    run.set(
        "results",
        AnyAssets.read(
            """
            {"age":{"name":"Age","value":"12","category":"Old","node_uuid":"x",
                    "created_on":"2025-03-10T06:00:00Z","extra":{"0":"12"}}}
            """));
  }

  private void message(ObjectNode holder) {
    ObjectNode message = Chance.object();
    message.put(
        "text",
        chance.of(
            "yes",
            "no",
            "12",
            "3,5 kg",
            "stock 12",
            "Ndola",
            "",
            " ",
            "10-03-2025 14:20",
            "call 0977 123 456",
            "\u0663\u0664",
            "x".repeat(11_000),
            "@contact",
            "\uD83D\uDC4D"));
    if (chance.oneIn(2)) {
      message.put("urn", "tel:+260977123456");
      message.set("channel", AnyAssets.ref(AnyAssets.CHANNEL));
    }
    if (chance.oneIn(4)) {
      message.putArray("attachments").add("image/jpeg:https://f.example/a.jpg").add("geo:-13,28");
    }
    if (line == Line.V13_2) {
      holder.set("msg", message.put("uuid", chance.uuid()));
    } else {
      happened(holder.putObject("event").put("type", "msg_received")).set("msg", message);
    }
  }

  ObjectNode resume() {
    ObjectNode resume = Chance.object().put("resumed_on", "2025-03-10T06:20:00.125Z");
    switch (chance.below(8)) {
      case 0 -> carried(resume.put("type", "wait_timeout"), "wait_timed_out");
      case 1 ->
          carried(
              resume.put("type", line == Line.V13_2 ? "run_expiration" : "wait_expiration"),
              "wait_expired");
      case 2, 3 ->
          carried(resume.put("type", "dial"), "dial_ended")
              .putObject("dial")
              .put("status", chance.of("answered", "no_answer", "busy", "failed"))
              .put("duration", chance.below(100));
      default -> message(resume.put("type", "msg"));
    }
    return resume;
  }

  /** The newer line carries an event, the older one tells everything in the resume. */
  private ObjectNode carried(ObjectNode resume, String type) {
    return line == Line.V13_2 ? resume : happened(resume.putObject("event").put("type", type));
  }
}
