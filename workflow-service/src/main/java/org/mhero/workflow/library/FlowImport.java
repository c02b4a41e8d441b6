package org.mhero.workflow.library;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.SetContactField;
import org.mhero.workflow.questionnaire.FlowQuestionnaire;
import org.mhero.workflow.questionnaire.SurveyForms;

/**
 * Takes an export in: every flow that can run is kept with a new revision when it has changed, and
 * served as a Questionnaire; every flow that cannot is refused with the reason, and the others
 * still come in.
 */
@ApplicationScoped
class FlowImport {
  private final FlowRepository flows;
  private final FlowLibrary library;
  private final FhirStore fhir;
  private final Callers callers;
  private final SurveyForms forms;

  FlowImport(
      FlowRepository flows,
      FlowLibrary library,
      FhirStore fhir,
      Callers callers,
      SurveyForms forms) {
    this.flows = flows;
    this.library = library;
    this.fhir = fhir;
    this.callers = callers;
    this.forms = forms;
  }

  @Transactional
  public ImportView importAll(JsonNode export) {
    ExportReader.Export read = read(export);
    flows.lock();
    flows.saveFields(read.fields());
    flows.saveGroups(read.groups());
    List<Flow> kept = new ArrayList<>();
    for (ExportReader.Read one : runnable(read)) {
      kept.add(keep(one));
    }
    library.refresh();
    return view(read, kept);
  }

  /** What an import would bring, without keeping any of it. */
  public ImportView preview(JsonNode export) {
    ExportReader.Export read = read(export);
    return view(read, runnable(read).stream().map(ExportReader.Read::flow).toList());
  }

  /** Those that ask for nothing this service cannot do. */
  private static List<ExportReader.Read> runnable(ExportReader.Export read) {
    return read.flows().stream()
        .filter(
            one ->
                HostAbilities.problems(one.flow()).stream()
                    .noneMatch(problem -> problem.severity() == Severity.ERROR))
        .toList();
  }

  private static ExportReader.Export read(JsonNode export) {
    boolean single = export.has("nodes") || export.has("action_sets");
    if (!export.path("flows").isArray() && !single) {
      throw AppException.unprocessable("The body is no RapidPro export: it has no flows");
    }
    return ExportReader.read(export);
  }

  private ImportView view(ExportReader.Export read, List<Flow> kept) {
    List<FlowProblem> problems = new ArrayList<>(read.problems());
    problems.addAll(GroupQueries.problems(read, library.fields()));
    read.flows().forEach(one -> problems.addAll(HostAbilities.problems(one.flow())));
    kept.forEach(flow -> problems.addAll(missing(flow, kept, read.fields())));
    return new ImportView(
        kept.stream().map(FlowView::of).toList(),
        problems.stream().map(ImportView.ProblemView::of).toList());
  }

  /** Keeps a flow; the same definition again makes no revision. */
  private Flow keep(ExportReader.Read read) {
    String uuid = read.flow().uuid();
    int last = flows.revision(uuid).orElse(-1);
    boolean same =
        flows
            .definition(uuid, last)
            .map(Definitions::stored)
            .filter(read.source()::equals)
            .isPresent();
    int revision = same ? last : Math.max(read.flow().revision(), last + 1);
    Flow flow = read.flow().withRevision(revision);
    if (!same) {
      flows.save(
          uuid, flow.name(), revision, read.source().toString(), callers.current().subject());
      fhir.update(FlowQuestionnaire.of(forms.of(flow, read.source())), null);
    }
    return flow;
  }

  /** Flows and fields that are referred to and not there: a warning, it fails when it is met. */
  private List<FlowProblem> missing(Flow flow, List<Flow> kept, List<FieldDef> fields) {
    List<FlowProblem> problems = new ArrayList<>();
    for (Node node : flow.nodes().list()) {
      for (Action action : node.actions()) {
        String what = missing(action, kept, fields);
        if (!what.isEmpty()) {
          problems.add(new FlowProblem(flow.name(), node.uuid(), Severity.WARNING, what));
        }
      }
    }
    return problems;
  }

  private String missing(Action action, List<Flow> kept, List<FieldDef> fields) {
    if (action instanceof EnterFlow enter) {
      String uuid = enter.flow().uuid();
      boolean there =
          kept.stream().anyMatch(flow -> flow.uuid().equals(uuid))
              || flows.revision(uuid).isPresent();
      return there ? "" : "enter_flow: the flow " + enter.flow().name() + " is not here";
    }
    if (action instanceof SetContactField set
        && library.field(set.field().key()) == null
        && fields.stream().noneMatch(field -> field.key().equals(set.field().key()))) {
      return "set_contact_field: the field " + set.field().key() + " is not here";
    }
    return "";
  }
}
