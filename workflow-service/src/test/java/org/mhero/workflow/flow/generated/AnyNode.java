package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.test.RouterTests;

/** Nodes with all kinds of routers and waits (reference 1.2, 1.4, 1.5). */
final class AnyNode {
  static final List<String> RESULTS =
      List.of("ORS stock", "Age", "Case?", "2FA", "\u00c4rzte", "A name of some length");

  private final Chance chance;
  private final AnyTemplate templates;
  private final AnyFlow.Setting setting;
  private final AnyAction actions;

  AnyNode(Chance chance, AnyFlow.Setting setting) {
    this.chance = chance;
    this.templates = new AnyTemplate(chance);
    this.setting = setting;
    this.actions = new AnyAction(chance, setting);
  }

  /** A node whose exits lead to some of {@code nodes}. */
  ObjectNode any(String uuid, List<String> nodes) {
    ObjectNode node = Chance.object().put("uuid", uuid);
    if (!chance.oneIn(4)) {
      node.set("actions", chance.objects(0, chance.oneIn(10) ? 15 : 4, actions::any));
    }
    List<String> exits = new ArrayList<>(chance.some(1, 4, chance::uuid));
    if (chance.below(4) > 0) {
      node.set("router", router(exits));
    }
    ArrayNode written = node.putArray("exits");
    for (String exit : exits) {
      ObjectNode way = written.addObject().put("uuid", exit);
      if (chance.below(5) > 0) {
        way.put("destination_uuid", chance.of(nodes));
      } else if (chance.oneIn(2)) {
        way.putNull("destination_uuid");
      }
    }
    return node;
  }

  private ObjectNode router(List<String> exits) {
    ObjectNode router = Chance.object();
    ArrayNode categories = router.putArray("categories");
    List<String> known = new ArrayList<>(chance.some(1, 5, chance::uuid));
    for (String category : known) {
      categories
          .addObject()
          .put("uuid", category)
          .put("name", chance.of("Yes", "No", "Other", "Success", "Failure", "Sache \u00e9"))
          .put("exit_uuid", chance.of(exits));
    }
    if (chance.oneIn(2)) {
      router.put("result_name", chance.of(RESULTS));
    }
    pause(router, known);
    if (chance.oneIn(4)) {
      return router.put("type", "random");
    }
    router.put("type", "switch").put("operand", templates.operand());
    router.set("cases", chance.objects(0, 5, () -> test(known)));
    if (!chance.oneIn(20)) {
      router.put("default_category_uuid", chance.of(known));
    }
    return router;
  }

  private ObjectNode test(List<String> categories) {
    ObjectNode test = Chance.object().put("uuid", chance.uuid());
    test.put("type", chance.of(RouterTests.ALL).name());
    test.set("arguments", chance.texts(0, 3, () -> chance.of("1", "yes", "10", templates.any())));
    return test.put("category_uuid", chance.of(categories));
  }

  private void pause(ObjectNode router, List<String> categories) {
    if (setting.type().equals("messaging_background") || chance.oneIn(3)) {
      return;
    }
    if (setting.type().equals("voice") && chance.oneIn(3)) {
      ObjectNode dial = router.putObject("wait").put("type", "dial");
      dial.put("phone", chance.of("+260977123456", "0977123456", templates.filled()));
      if (chance.oneIn(2)) {
        dial.put("dial_limit_seconds", 30).put("call_limit_seconds", 600);
      }
      return;
    }
    ObjectNode wait = router.putObject("wait").put("type", "msg");
    if (chance.oneIn(2)) {
      wait.putObject("timeout")
          .put("seconds", chance.between(1, 90_000))
          .put("category_uuid", chance.of(categories));
    }
    switch (chance.below(4)) {
      case 0 ->
          wait.putObject("hint").put("type", chance.of("audio", "image", "video", "location"));
      case 1 -> wait.putObject("hint").put("type", "digits").put("count", 2);
      case 2 -> wait.putObject("hint").put("type", "digits").put("terminated_by", "#");
      default -> {}
    }
  }
}
