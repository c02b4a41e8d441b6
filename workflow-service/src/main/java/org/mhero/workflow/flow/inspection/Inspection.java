package org.mhero.workflow.flow.inspection;

import java.util.List;

/**
 * What a flow needs, keeps and may get wrong.
 *
 * @param dependencies each once, in the order of the nodes
 * @param results one per key, in the order of the nodes
 * @param locals names, in the order of the nodes
 * @param parentRefs keys of results that are read from the parent
 * @param issues in the order of the nodes
 */
public record Inspection(
    List<Dependency> dependencies,
    List<ResultSpec> results,
    List<String> locals,
    List<String> parentRefs,
    List<Issue> issues) {
  public Inspection {
    dependencies = List.copyOf(dependencies);
    results = List.copyOf(results);
    locals = List.copyOf(locals);
    parentRefs = List.copyOf(parentRefs);
    issues = List.copyOf(issues);
  }
}
