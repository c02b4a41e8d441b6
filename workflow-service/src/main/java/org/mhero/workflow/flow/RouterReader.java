package org.mhero.workflow.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.test.RouterTest;
import org.mhero.workflow.expression.test.RouterTests;

/** Reads the router of a node and checks what it refers to (reference 1.4, 1.5, 1.7). */
final class RouterReader {
  private static final int MOST = 100;
  private static final int MOST_ARGUMENTS = 10;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 64;

  private final JsonSource json;
  private final FlowType type;

  RouterReader(JsonSource json, FlowType type) {
    this.json = json;
    this.type = type;
  }

  @Nullable Router read(Set<String> exits) {
    List<Category> categories = categories(exits);
    Set<String> known = categories.stream().map(Category::uuid).collect(Collectors.toSet());
    Wait pause = pause(known);
    String name = json.optionalText("result_name", LONGEST_NAME);
    String resultName = name.isEmpty() ? null : name;
    String kind = json.text("type", LONGEST_NAME);
    return switch (kind) {
      case "switch" ->
          new Router.Switch(
              pause,
              resultName,
              categories,
              json.template("operand", LONGEST),
              cases(known),
              defaultCategory(known));
      case "random" -> new Router.Random(pause, resultName, categories);
      default -> {
        if (!kind.isEmpty()) {
          json.fault("unknown router type " + kind);
        }
        yield null;
      }
    };
  }

  private List<Category> categories(Set<String> exits) {
    List<Category> categories = new ArrayList<>();
    for (JsonSource item : json.list("categories", MOST)) {
      String name = name(item);
      String exit = item.uuid("exit_uuid");
      if (!exits.contains(exit)) {
        item.fault("exit_uuid is no exit of this node");
      }
      categories.add(new Category(item.uuid("uuid"), name, exit));
    }
    if (categories.isEmpty()) {
      json.fault("needs a category");
    }
    return categories;
  }

  /** Older definitions may leave a category without a name. */
  private static String name(JsonSource category) {
    return category.line() == Line.V14_4
        ? category.text("name", LONGEST_NAME)
        : category.optionalText("name", LONGEST_NAME);
  }

  private @Nullable String defaultCategory(Set<String> known) {
    String uuid = json.optionalText("default_category_uuid", LONGEST_NAME);
    if (uuid.isEmpty()) {
      return null;
    }
    if (!known.contains(uuid)) {
      json.fault("default_category_uuid is no category of this router");
    }
    return uuid;
  }

  private List<Case> cases(Set<String> known) {
    List<Case> cases = new ArrayList<>();
    for (JsonSource item : json.list("cases", MOST)) {
      String uuid = item.uuid("uuid");
      String category = item.uuid("category_uuid");
      if (!known.contains(category)) {
        item.fault("category_uuid is no category of this router");
      }
      List<Template> arguments = item.templates("arguments", MOST_ARGUMENTS);
      RouterTest test = test(item);
      if (test != null) {
        cases.add(new Case(uuid, test, arguments, category));
      }
    }
    return cases;
  }

  private static @Nullable RouterTest test(JsonSource item) {
    String name = item.text("type", LONGEST_NAME);
    RouterTest test = RouterTests.find(name);
    if (test == null && !name.isEmpty()) {
      item.fault("unknown test " + name);
    }
    return test;
  }

  private @Nullable Wait pause(Set<String> known) {
    return json.has("wait") ? new WaitReader(json.object("wait"), type).read(known) : null;
  }
}
