package org.mhero.workflow.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.Case;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.Wait;

/** Chooses the exit of a node (reference 6.1, 6.2). */
final class Routing {
  private Routing() {}

  /** The chosen exit; null when nothing was chosen and the run has failed for it. */
  static @Nullable Exit route(Turn turn, Node node) {
    turn.routing = true;
    Exit exit = routed(turn, node);
    turn.routing = false;
    return exit;
  }

  private static @Nullable Exit routed(Turn turn, Node node) {
    return switch (node.router()) {
      case null -> {
        turn.lastOperand = null;
        yield node.exits().getFirst();
      }
      case Router.Switch router -> byCase(turn, node, router);
      case Router.Random router -> byChance(turn, node, router);
    };
  }

  /** The exit of the timeout's category (reference 6.1). */
  static Exit timedOut(Turn turn, Node node, Router router, Wait.Timeout timeout) {
    String moment = turn.legacy() ? moment(turn) : "";
    turn.lastOperand = null;
    return chosen(turn, node, router, new Match(timeout.category(), moment, "", null));
  }

  /** When the wait timed out, as expressions show it: what the 13.2 line keeps as the value. */
  private static String moment(Turn turn) {
    return turn.events.stream()
        .filter(logged -> logged.event() instanceof FlowEvent.WaitTimedOut)
        .map(logged -> Moments.at(logged.createdOn()).render())
        .reduce("", (first, last) -> last);
  }

  /** What was chosen and why. */
  private record Match(String category, String value, String operand, @Nullable Value extra) {}

  private static @Nullable Exit byCase(Turn turn, Node node, Router.Switch router) {
    Value operand = turn.typed(router.operand());
    String text = operand.render();
    turn.lastOperand = text;
    for (Case test : router.cases()) {
      Value answer = answer(turn, test, operand);
      if (answer instanceof Value.Failure failure) {
        turn.error(
            "Error calling test " + test.test().name() + "(...): " + failure.message(),
            null,
            Map.of());
      } else if (answer.truthy() && answer instanceof Value.Obj match) {
        Value extra = match.members().get("extra");
        String value = match.members().member("match").render();
        return chosen(turn, node, router, new Match(test.category(), value, text, extra));
      }
    }
    if (router.defaultCategory() == null) {
      turn.fail(turn.run(), "Router failed to pick a category");
      return null;
    }
    if (operand instanceof Value.Failure failure) {
      turn.error("The operand is an error: " + failure.message(), null, Map.of());
    }
    InvalidAnswers invalid = new InvalidAnswers(turn, node, router);
    boolean tooMany = invalid.tooMany();
    Value mark = tooMany ? InvalidAnswers.mark() : null;
    Exit exit = chosen(turn, node, router, new Match(router.defaultCategory(), text, text, mark));
    return tooMany ? invalid.leave(exit) : exit;
  }

  private static Value answer(Turn turn, Case test, Value operand) {
    List<Value> arguments = new ArrayList<>();
    arguments.add(operand);
    List<Template> written = test.arguments();
    if (!written.isEmpty()) {
      List<Template> translated = Language.of(turn).find(test.uuid(), "arguments", written).texts();
      for (Template argument : translated.size() == written.size() ? translated : written) {
        arguments.add(turn.typed(argument));
      }
    }
    return test.test().call(turn.surroundings(), arguments);
  }

  private static Exit byChance(Turn turn, Node node, Router.Random router) {
    double chance = turn.injectables.random().getAsDouble();
    int index = (int) Math.floor(chance * router.categories().size());
    String operand = Value.number(BigDecimal.valueOf(chance)).render();
    turn.lastOperand = operand;
    String category = router.categories().get(index).uuid();
    return chosen(turn, node, router, new Match(category, String.valueOf(index), operand, null));
  }

  private static Exit chosen(Turn turn, Node node, Router router, Match match) {
    Category category = router.category(match.category());
    String name = router.resultName();
    if (name != null) {
      turn.save(
          Texts.snake(name),
          new Result(
              name,
              match.value(),
              category.name(),
              Language.of(turn).ofCategory(category),
              node.uuid(),
              match.operand(),
              match.extra(),
              turn.moment()));
    }
    return node.exit(category.exit());
  }
}
