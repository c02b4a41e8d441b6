package org.mhero.workflow.library;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.SmartGroups;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.questionnaire.SurveyForm;
import org.mhero.workflow.questionnaire.SurveyForms;

/**
 * The flows that can run, parsed once per revision and process. An import through another replica
 * is seen within two seconds, one through this replica at once.
 */
@ApplicationScoped
public class FlowLibrary implements Assets {
  private static final Duration BELIEVED = Duration.ofSeconds(2);

  /**
   * What the directory says of every worker; a flow sees it as {@code @fields.facility} and so on.
   */
  static final List<FieldDef> OWN_FIELDS =
      List.of(
          new FieldDef("facility", "Facility", FieldDef.Type.TEXT),
          new FieldDef("district", "District", FieldDef.Type.TEXT),
          new FieldDef("cadre", "Cadre", FieldDef.Type.TEXT),
          new FieldDef("job", "Job", FieldDef.Type.TEXT));

  private final FlowRepository flows;
  private final Clock clock;
  private final SurveyForms forms;
  private final Map<Key, Optional<SurveyForm>> parsed = new ConcurrentHashMap<>();
  private final Map<String, Seen<Optional<Integer>>> revisions = new ConcurrentHashMap<>();
  private volatile @Nullable Seen<Lists> lists;

  FlowLibrary(FlowRepository flows, Clock clock, SurveyForms forms) {
    this.flows = flows;
    this.clock = clock;
    this.forms = forms;
  }

  private record Key(String uuid, int revision) {}

  private record Seen<T>(T value, Instant at) {}

  private record Lists(List<FieldDef> fields, List<GroupDef> groups) {}

  @Override
  public @Nullable Flow flow(String uuid) {
    return current(uuid).orElse(null);
  }

  @Override
  public @Nullable Flow flow(String uuid, int revision) {
    return form(uuid, revision).map(SurveyForm::flow).orElse(null);
  }

  /** The flow as something that is answered, with the Questionnaire it was made of. */
  public Optional<SurveyForm> form(String uuid, int revision) {
    return parsed.computeIfAbsent(new Key(uuid, revision), key -> read(uuid, revision));
  }

  /** The form as new sessions begin with it. */
  public Optional<SurveyForm> form(String uuid) {
    return revision(uuid).flatMap(revision -> form(uuid, revision));
  }

  /** The flow as new sessions begin with it. */
  public Optional<Flow> current(String uuid) {
    return revision(uuid).map(revision -> flow(uuid, revision));
  }

  /** All flows in the order of their names. */
  public List<Flow> all() {
    return flows.uuids().stream().map(this::current).flatMap(Optional::stream).toList();
  }

  /** The definition as it was imported. */
  public Optional<String> definition(String uuid) {
    return flows.revision(uuid).flatMap(revision -> flows.definition(uuid, revision));
  }

  @Override
  public List<FieldDef> fields() {
    return lists().fields();
  }

  @Override
  public List<GroupDef> groups() {
    return lists().groups();
  }

  /** Forgets what was believed, after an import. */
  void refresh() {
    revisions.clear();
    lists = null;
  }

  private Optional<Integer> revision(String uuid) {
    Seen<Optional<Integer>> seen = revisions.get(uuid);
    if (seen == null || stale(seen)) {
      seen = new Seen<>(flows.revision(uuid), clock.instant());
      revisions.put(uuid, seen);
    }
    return seen.value();
  }

  private Lists lists() {
    Seen<Lists> seen = lists;
    if (seen == null || stale(seen)) {
      List<FieldDef> fields = new ArrayList<>(OWN_FIELDS);
      flows.fields().stream()
          .filter(field -> OWN_FIELDS.stream().noneMatch(own -> own.key().equals(field.key())))
          .forEach(fields::add);
      List<GroupDef> groups = SmartGroups.readable(flows.groups(), fields, Environment.DEFAULT);
      seen = new Seen<>(new Lists(List.copyOf(fields), groups), clock.instant());
      lists = seen;
    }
    return seen.value();
  }

  private boolean stale(Seen<?> seen) {
    return seen.at().plus(BELIEVED).isBefore(clock.instant());
  }

  private Optional<SurveyForm> read(String uuid, int revision) {
    return flows
        .definition(uuid, revision)
        .map(
            definition -> {
              JsonNode tree = Definitions.stored(definition);
              Flow flow = FlowReader.read(tree).flow();
              return flow == null ? null : forms.of(flow.withRevision(revision), tree);
            });
  }
}
