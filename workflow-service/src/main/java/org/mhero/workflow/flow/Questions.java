package org.mhero.workflow.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.Question.Kind;

/**
 * Finds what a flow asks: each router that waits for a message and keeps a result is a question;
 * the message sent just before it is its text.
 */
public final class Questions {
  private static final Set<String> NUMBERS =
      Set.of(
          "has_number",
          "has_number_between",
          "has_number_lt",
          "has_number_lte",
          "has_number_gte",
          "has_number_gt");
  private static final Set<String> DATES =
      Set.of("has_date", "has_date_lt", "has_date_eq", "has_date_gt");
  private static final Set<String> TEXTS =
      Set.of("has_text", "has_value", "has_pattern", "has_email", "has_time", "has_beginning");

  /** The category of a question that somebody has left out, in flows made of Questionnaires. */
  public static final String SKIPPED = "Skipped";

  /** The category while a value that was offered is about to be kept, in the same flows. */
  public static final String KEPT = "Kept";

  private static final Set<String> NO_ANSWERS = Set.of(SKIPPED, KEPT);

  private Questions() {}

  /** The questions in the order of the nodes; one per key. */
  public static List<Question> of(Flow flow) {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Node node : flow.nodes().list()) {
      Router router = node.router();
      if (router instanceof Router.Switch asks
          && asks.pause() instanceof Wait.Msg
          && asks.resultName() != null) {
        String key = Texts.snake(asks.resultName());
        Kind kind = kind(asks);
        SendMsg asked = asked(flow, node);
        questions.putIfAbsent(
            key,
            new Question(
                key,
                asked == null ? asks.resultName() : asked.text().source(),
                kind,
                kind == Kind.CHOICE ? categories(asks) : List.of(),
                node.uuid(),
                asked == null ? null : asked.uuid()));
      }
    }
    return List.copyOf(questions.values());
  }

  private static Kind kind(Router.Switch router) {
    List<String> tests = answers(router).map(c -> c.test().name()).toList();
    if (tests.isEmpty()) {
      return Kind.TEXT;
    }
    if (NUMBERS.containsAll(tests)) {
      return Kind.NUMBER;
    }
    if (DATES.containsAll(tests)) {
      return Kind.DATE;
    }
    return TEXTS.containsAll(tests) && categories(router).size() == 1 ? Kind.TEXT : Kind.CHOICE;
  }

  /** What an answer was understood as; neither the default nor the timeout is among them. */
  private static List<String> categories(Router.Switch router) {
    return answers(router)
        .map(Case::category)
        .distinct()
        .map(uuid -> router.category(uuid).name())
        .distinct()
        .toList();
  }

  /** The cases that understand something: others ask again, or leave the question out. */
  private static Stream<Case> answers(Router.Switch router) {
    return router.cases().stream()
        .filter(c -> !c.category().equals(router.defaultCategory()))
        .filter(c -> !NO_ANSWERS.contains(router.category(c.category()).name()));
  }

  /** Whether an answer of this category was understood: it fell not through to the default. */
  public static boolean understood(Flow flow, String nodeUuid, String category) {
    Node node = flow.node(nodeUuid);
    if (node == null || !(node.router() instanceof Router.Switch router)) {
      return true;
    }
    return router.cases().isEmpty() || categories(router).contains(category);
  }

  private static @Nullable SendMsg asked(Flow flow, Node node) {
    SendMsg said = lastSaid(node);
    Set<String> seen = new HashSet<>();
    List<Node> before = List.of(node);
    while (said == null && !before.isEmpty()) {
      before = sources(flow, before, seen);
      for (Node source : before) {
        said = said == null ? lastSaid(source) : said;
      }
      before = before.stream().filter(source -> !waits(source)).toList();
    }
    return said;
  }

  private static boolean waits(Node node) {
    return node.router() != null && node.router().pause() != null;
  }

  /** The nodes that lead to one of these, each looked at once. */
  private static List<Node> sources(Flow flow, List<Node> targets, Set<String> seen) {
    Set<String> wanted = new HashSet<>();
    targets.forEach(target -> wanted.add(target.uuid()));
    List<Node> sources = new ArrayList<>();
    for (Node node : flow.nodes().list()) {
      boolean leads = node.exits().stream().anyMatch(exit -> wanted.contains(exit.destination()));
      if (leads && seen.add(node.uuid())) {
        sources.add(node);
      }
    }
    return sources;
  }

  private static @Nullable SendMsg lastSaid(Node node) {
    SendMsg said = null;
    for (Action action : node.actions()) {
      if (action instanceof SendMsg send) {
        said = send;
      }
    }
    return said;
  }
}
