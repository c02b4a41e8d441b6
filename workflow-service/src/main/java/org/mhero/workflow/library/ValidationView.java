package org.mhero.workflow.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.inspection.Dependency;
import org.mhero.workflow.flow.inspection.Inspection;
import org.mhero.workflow.flow.inspection.Issue;
import org.mhero.workflow.flow.inspection.ResultSpec;

/** What a check of definitions has come to. */
public record ValidationView(
    boolean valid, List<FlowCheckView> flows, List<ImportView.ProblemView> problems) {

  /** A flow that can be read. */
  public record FlowCheckView(
      String uuid,
      String name,
      List<DependencyView> dependencies,
      List<ResultView> results,
      List<String> locals,
      List<String> parentRefs,
      List<IssueView> issues) {
    static FlowCheckView of(Flow flow, Inspection inspection) {
      return new FlowCheckView(
          flow.uuid(),
          flow.name(),
          inspection.dependencies().stream().map(DependencyView::of).toList(),
          inspection.results().stream().map(ResultView::of).toList(),
          inspection.locals(),
          inspection.parentRefs(),
          inspection.issues().stream().map(IssueView::of).toList());
    }
  }

  /** An asset the flow refers to, by its key or its uuid. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DependencyView(
      String type, @Nullable String uuid, @Nullable String key, String name) {
    static DependencyView of(Dependency dependency) {
      return new DependencyView(
          dependency.type(),
          dependency.keyed() ? null : dependency.identity(),
          dependency.keyed() ? dependency.identity() : null,
          dependency.name());
    }
  }

  /** A result the flow may save. */
  public record ResultView(String key, String name, List<String> categories, List<String> nodes) {
    static ResultView of(ResultSpec spec) {
      return new ResultView(spec.key(), spec.name(), spec.categories(), spec.nodes());
    }
  }

  /** Something that will not do what was meant. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IssueView(
      String type,
      String node,
      @Nullable String action,
      @Nullable String language,
      String description) {
    static IssueView of(Issue issue) {
      return new IssueView(
          issue.type(), issue.node(), issue.action(), issue.language(), issue.description());
    }
  }
}
