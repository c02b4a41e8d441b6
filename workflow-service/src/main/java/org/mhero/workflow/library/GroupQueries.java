package org.mhero.workflow.library;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.engine.SmartGroups;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.GroupDef;

/** Says which groups of an export have a query that cannot be read, so that they stay empty. */
final class GroupQueries {
  private GroupQueries() {}

  static List<FlowProblem> problems(ExportReader.Export read, List<FieldDef> known) {
    List<FieldDef> fields = new ArrayList<>(known);
    fields.addAll(read.fields());
    List<GroupDef> readable = SmartGroups.readable(read.groups(), fields, Environment.DEFAULT);
    return read.groups().stream()
        .filter(group -> !readable.contains(group))
        .map(
            group ->
                new FlowProblem(
                    "export",
                    null,
                    Severity.WARNING,
                    "groups: the query of " + group.name() + " cannot be read: it stays empty"))
        .toList();
  }
}
