package org.mhero.workflow.flow.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * A result that a flow may save.
 *
 * @param key the name in snake case
 * @param categories of all nodes that save it, in their order
 * @param nodes that save it
 */
public record ResultSpec(String key, String name, List<String> categories, List<String> nodes) {
  public ResultSpec {
    categories = List.copyOf(categories);
    nodes = List.copyOf(nodes);
  }

  /** Both in one; the name is the first that was seen. */
  ResultSpec mergedWith(ResultSpec other) {
    return new ResultSpec(
        key,
        name,
        Stream.concat(categories.stream(), other.categories.stream()).distinct().toList(),
        Stream.concat(nodes.stream(), other.nodes.stream()).distinct().toList());
  }
}
