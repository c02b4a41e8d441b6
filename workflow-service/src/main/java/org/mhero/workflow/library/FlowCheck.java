package org.mhero.workflow.library;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.inspection.Dependency;
import org.mhero.workflow.flow.inspection.FlowInspection;

/** Checks definitions without keeping them: their faults, and what they need (reference 1.8). */
@ApplicationScoped
class FlowCheck {
  private final FlowLibrary library;

  FlowCheck(FlowLibrary library) {
    this.library = library;
  }

  ValidationView check(JsonNode export) {
    ExportReader.Export read = ExportReader.read(export);
    List<FlowProblem> problems = new ArrayList<>(read.problems());
    problems.addAll(GroupQueries.problems(read, library.fields()));
    List<ValidationView.FlowCheckView> flows = new ArrayList<>();
    Predicate<Dependency> known = known(read);
    for (ExportReader.Read one : read.flows()) {
      problems.addAll(HostAbilities.problems(one.flow()));
      flows.add(
          ValidationView.FlowCheckView.of(one.flow(), FlowInspection.inspect(one.flow(), known)));
    }
    boolean valid = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    return new ValidationView(
        valid, flows, problems.stream().map(ImportView.ProblemView::of).toList());
  }

  /** Whether an asset is in the export or here; kinds that are not kept here count as known. */
  private Predicate<Dependency> known(ExportReader.Export read) {
    Set<String> flows = new HashSet<>();
    read.flows().stream().map(ExportReader.Read::flow).map(Flow::uuid).forEach(flows::add);
    Set<String> fields = new HashSet<>();
    read.fields().forEach(field -> fields.add(field.key()));
    library.fields().forEach(field -> fields.add(field.key()));
    Set<String> groups = new HashSet<>();
    read.groups().forEach(group -> groups.add(group.uuid()));
    library.groups().forEach(group -> groups.add(group.uuid()));
    return dependency ->
        switch (dependency.type()) {
          case "flow" ->
              flows.contains(dependency.identity())
                  || library.current(dependency.identity()).isPresent();
          case "field" -> fields.contains(dependency.identity());
          case "group" -> groups.contains(dependency.identity());
          default -> true;
        };
  }
}
