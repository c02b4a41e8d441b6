package org.mhero.workflow.query;

import java.util.ArrayList;
import java.util.List;

/** A query as a tree, as it was asked (reference 8.1). */
public sealed interface QueryNode {

  /**
   * One question about a contact.
   *
   * @param value as it was written, without quotes; empty asks whether there is one
   */
  record Condition(Property property, Comparison comparison, String value) implements QueryNode {
    /** Whether it asks only if there is a value. */
    boolean asksWhetherSet() {
      return value.isEmpty()
          && (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL);
    }
  }

  /** Questions of which all, or any, must be true; none of them is joined by the same word. */
  record Combination(Joint joint, List<QueryNode> nodes) implements QueryNode {
    public Combination {
      nodes = List.copyOf(nodes);
    }
  }

  /** What joins questions. */
  enum Joint {
    AND,
    OR
  }

  /** Joins nodes; one that is joined by the same word already is taken apart (8.4, normal form). */
  static QueryNode joined(Joint joint, List<QueryNode> nodes) {
    if (nodes.size() == 1) {
      return nodes.getFirst();
    }
    List<QueryNode> flat = new ArrayList<>(nodes.size());
    for (QueryNode node : nodes) {
      if (node instanceof Combination(Joint inner, List<QueryNode> parts) && inner == joint) {
        flat.addAll(parts);
      } else {
        flat.add(node);
      }
    }
    return new Combination(joint, flat);
  }
}
