package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mhero.workflow.expression.Line;

/** Triggers and resumes of every kind (reference 3.2, 3.3). */
final class AnyEvent {
  private static final String ON = "2025-03-10T06:15:29.25Z";

  private final Chance chance;
  private final Line line;

  AnyEvent(Chance chance, Line line) {
    this.chance = chance;
    this.line = line;
  }

  ObjectNode trigger(ObjectNode flow, ObjectNode contact) {
    ObjectNode trigger = Chance.object().put("triggered_on", ON);
    trigger.set("flow", flow);
    String type = chance.of("manual", "msg", "flow_action", "campaign", "channel", "ticket");
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
      case "ticket" -> ticket(trigger);
      case "campaign" -> event(trigger, "campaign_fired").set("campaign", AnyAssets.ref("x"));
      default -> event(trigger, "new_conversation").set("channel", AnyAssets.ref("x"));
    }
  }

  private void ticket(ObjectNode trigger) {
    boolean legacy = line == Line.V13_2;
    ObjectNode event = event(trigger, legacy ? "closed" : "ticket_closed");
    (legacy ? event : trigger).putObject("ticket").put("uuid", "x").put("status", "closed");
  }

  private ObjectNode event(ObjectNode holder, String type) {
    return holder
        .putObject("event")
        .put("uuid", chance.uuid())
        .put("type", type)
        .put("created_on", "2025-03-10T06:19:59Z");
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
      event(holder, "msg_received").set("msg", message);
    }
  }

  ObjectNode resume() {
    ObjectNode resume = Chance.object().put("resumed_on", "2025-03-10T06:20:00.125Z");
    switch (chance.below(8)) {
      case 0 -> of(resume, "wait_timeout", "wait_timed_out");
      case 1 ->
          of(resume, line == Line.V13_2 ? "run_expiration" : "wait_expiration", "wait_expired");
      case 2, 3 ->
          of(resume, "dial", "dial_ended")
              .putObject("dial")
              .put("status", chance.of("answered", "no_answer", "busy", "failed"))
              .put("duration", chance.below(100));
      default -> message(resume.put("type", "msg"));
    }
    return resume;
  }

  /** What the resume tells besides its type: an event, or in the 13.2 line nothing of its own. */
  private ObjectNode of(ObjectNode resume, String type, String event) {
    resume.put("type", type);
    return line == Line.V13_2 ? resume : event(resume, event);
  }
}
