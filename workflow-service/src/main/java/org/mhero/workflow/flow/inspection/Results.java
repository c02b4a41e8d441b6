package org.mhero.workflow.flow.inspection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.CallClassifier;
import org.mhero.workflow.flow.CallResthook;
import org.mhero.workflow.flow.CallWebhook;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.OpenTicket;
import org.mhero.workflow.flow.SetRunResult;
import org.mhero.workflow.flow.TransferAirtime;

/** The results a node may save: of its actions, then of its router. */
final class Results {
  private static final List<String> OUTCOMES = List.of("Success", "Failure");
  private static final List<String> CLASSIFIED = List.of("Success", "Skipped", "Failure");

  private Results() {}

  static List<ResultSpec> of(Node node) {
    Stream<@Nullable ResultSpec> actions =
        node.actions().stream().map(action -> of(action, node.uuid()));
    Stream<@Nullable ResultSpec> router =
        node.router() == null
            ? Stream.of()
            : Stream.of(
                spec(
                    node.router().resultName(),
                    node.router().categories().stream().map(Category::name).toList(),
                    node.uuid()));
    return Stream.concat(actions, router).filter(Objects::nonNull).toList();
  }

  /** Only few actions save a result, so that the others are not told one by one. */
  private static @Nullable ResultSpec of(Action action, String node) {
    if (action instanceof SetRunResult set) {
      return spec(set.name(), set.category().isEmpty() ? List.of() : List.of(set.category()), node);
    }
    if (action instanceof CallWebhook call) {
      return spec(call.resultName(), OUTCOMES, node);
    }
    if (action instanceof CallResthook call) {
      return spec(call.resultName(), OUTCOMES, node);
    }
    if (action instanceof CallClassifier call) {
      return spec(call.resultName(), CLASSIFIED, node);
    }
    if (action instanceof OpenTicket ticket) {
      return spec(ticket.resultName(), OUTCOMES, node);
    }
    return action instanceof TransferAirtime transfer
        ? spec(transfer.resultName(), OUTCOMES, node)
        : null;
  }

  private static @Nullable ResultSpec spec(
      @Nullable String name, List<String> categories, String node) {
    return name == null ? null : new ResultSpec(Texts.snake(name), name, categories, List.of(node));
  }
}
