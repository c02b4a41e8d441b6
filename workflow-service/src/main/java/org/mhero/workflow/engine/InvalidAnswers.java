package org.mhero.workflow.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.Case;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.Wait;

/**
 * Gives a question up that was answered too often in a row by something that is not understood
 * (reference 12). How often is read from the path: a visit that was followed by the destination of
 * the default category was such an answer, so sessions carry nothing more than they always did.
 */
final class InvalidAnswers {
  private static final Value MARK = Members.of(Map.of("invalid_limit", Value.bool(true)));

  private final Turn turn;
  private final Node node;
  private final Router.Switch router;

  InvalidAnswers(Turn turn, Node node, Router.Switch router) {
    this.turn = turn;
    this.node = node;
    this.router = router;
  }

  /** What a result says beside the category when the question is given up. */
  static Value mark() {
    return MARK;
  }

  /** Whether the answer that has just been routed to the default category is one too many. */
  boolean tooMany() {
    Policies.GivingUp limit = turn.base().policies().givingUp();
    String again = destination(router.defaultCategory());
    if (limit == null || again == null || !asked() || understoodLeadsTo(again)) {
      return false;
    }
    List<Run.Step> path = turn.run().path;
    int before = 0;
    for (int i = path.size() - 2; i >= 0 && before < limit.answers(); i--) {
      if (path.get(i).nodeUuid().equals(node.uuid())) {
        if (!path.get(i + 1).nodeUuid().equals(again)) {
          break;
        }
        before++;
      }
    }
    return before + 1 >= limit.answers();
  }

  /** Whether it is somebody's message that was routed. */
  private boolean asked() {
    return router.pause() instanceof Wait.Msg
        && (turn.resume == null
            ? turn.trigger.cause() instanceof Trigger.Msg
            : turn.resume instanceof Resume.Msg);
  }

  /** Then the path does not tell good answers from others, and nothing is given up. */
  private boolean understoodLeadsTo(String again) {
    return router.cases().stream()
        .map(Case::category)
        .filter(category -> !category.equals(router.defaultCategory()))
        .anyMatch(category -> again.equals(destination(category)));
  }

  private @Nullable String destination(@Nullable String category) {
    return category == null ? null : node.exit(router.category(category).exit()).destination();
  }

  /**
   * The exit of the category that is named for it, else the one that was chosen unless it only
   * leads back to the question; then the run expires, for nobody is waited for any more.
   */
  @Nullable Exit leave(Exit chosen) {
    Policies.GivingUp limit = turn.base().policies().givingUp();
    String wanted = limit == null ? null : limit.category();
    for (Category category : router.categories()) {
      if (category.name().equalsIgnoreCase(wanted)) {
        return node.exit(category.exit());
      }
    }
    if (!leadsBack(chosen)) {
      return chosen;
    }
    turn.end(turn.run(), Status.EXPIRED);
    return null;
  }

  /** Whether the question is reached again without another one on the way. */
  private boolean leadsBack(Exit chosen) {
    Deque<String> ahead = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    ahead.add(Objects.requireNonNull(chosen.destination()));
    while (!ahead.isEmpty()) {
      String uuid = ahead.remove();
      Node next = turn.flow().node(uuid);
      if (node.uuid().equals(uuid)) {
        return true;
      }
      if (next != null && seen.add(uuid) && !waits(next)) {
        next.exits().stream().map(Exit::destination).filter(Objects::nonNull).forEach(ahead::add);
      }
    }
    return false;
  }

  private static boolean waits(Node next) {
    Router routed = next.router();
    return routed != null && routed.pause() != null;
  }
}
