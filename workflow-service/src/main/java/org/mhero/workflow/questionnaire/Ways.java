package org.mhero.workflow.questionnaire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Router;

/** Which answers lead from one question of a flow to the next. */
final class Ways {
  private final Flow flow;
  private final Map<String, Question> byNode = new HashMap<>();
  private final Set<String> fromEntry;
  private final Map<String, Set<Step>> into = new HashMap<>();

  Ways(Flow flow, List<Question> questions) {
    this.flow = flow;
    questions.forEach(question -> byNode.put(question.node(), question));
    Node first = flow.first();
    this.fromEntry = first == null ? Set.of() : reached(first.uuid());
    questions.forEach(this::leaving);
  }

  /** An answer of a question and the category it counts as. */
  record Step(Question from, String category, boolean standard) {}

  /** When a question is asked. */
  record Condition(Question question, List<String> categories) {}

  /** The one earlier choice that decides whether a question is asked, null when there is none. */
  @Nullable Condition condition(Question question) {
    Set<Step> steps = into.getOrDefault(question.node(), Set.of());
    Set<Question> from = new LinkedHashSet<>();
    Set<String> categories = new LinkedHashSet<>();
    for (Step step : steps) {
      if (!step.from().equals(question)) {
        from.add(step.from());
        categories.add(step.category());
      }
    }
    if (fromEntry.contains(question.node()) || from.size() != 1) {
      return null;
    }
    Question deciding = from.iterator().next();
    boolean decides =
        deciding.kind() == Question.Kind.CHOICE
            && deciding.categories().containsAll(categories)
            && categories.size() < deciding.categories().size();
    return decides ? new Condition(deciding, List.copyOf(categories)) : null;
  }

  /** Whether an answer nobody understands is asked for again. */
  boolean insists(Question question) {
    return into.getOrDefault(question.node(), Set.of()).stream()
        .anyMatch(step -> step.standard() && step.from().equals(question));
  }

  private void leaving(Question question) {
    Node node = flow.node(question.node());
    if (node == null || !(node.router() instanceof Router.Switch router)) {
      return;
    }
    for (Category category : router.categories()) {
      String destination = node.exit(category.exit()).destination();
      Step step =
          new Step(question, category.name(), category.uuid().equals(router.defaultCategory()));
      if (destination != null) {
        reached(destination)
            .forEach(to -> into.computeIfAbsent(to, k -> new HashSet<>()).add(step));
      }
    }
  }

  /** The questions that come next, with no other between. */
  private Set<String> reached(String start) {
    Set<String> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String uuid = open.pop();
      Node node = flow.node(uuid);
      if (node == null || !seen.add(uuid)) {
        continue;
      }
      if (byNode.containsKey(uuid)) {
        found.add(uuid);
      } else {
        node.exits().stream()
            .map(Exit::destination)
            .filter(destination -> destination != null)
            .forEach(open::push);
      }
    }
    return found;
  }
}
