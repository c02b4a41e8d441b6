package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.WorkflowConfig;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.library.FlowLibrary;
import org.mhero.workflow.webhook.Tape;

/** The engine with this country's environment and the real clock. */
@ApplicationScoped
class Engines {
  private final FlowLibrary library;
  private final WorkflowConfig config;
  private final Injectables injectables;
  private final Map<List<String>, Built> built = new ConcurrentHashMap<>();

  Engines(FlowLibrary library, WorkflowConfig config, Clock clock) {
    this.library = library;
    this.config = config;
    this.injectables =
        new Injectables(
            () -> clock.instant().truncatedTo(ChronoUnit.MILLIS),
            () -> UUID.randomUUID().toString(),
            () -> ThreadLocalRandom.current().nextDouble(),
            Ports.NONE);
  }

  /** The engine for a step of a session that begins with this flow, told by the tape. */
  Engine of(@Nullable Flow flow, Tape tape) {
    List<String> languages = new ArrayList<>();
    if (flow != null) {
      languages.add(flow.language());
      flow.localization().languages().stream()
          .filter(language -> !languages.contains(language))
          .sorted()
          .forEach(languages::add);
    }
    return of(languages).with(tape.over(injectables));
  }

  /**
   * An engine reads the queries of smart groups, so it serves as long as the lists are the same.
   */
  private Engine of(List<String> languages) {
    List<FieldDef> fields = library.fields();
    List<GroupDef> groups = library.groups();
    Built known = built.get(languages);
    if (known == null || !known.fields.equals(fields) || !known.groups.equals(groups)) {
      Engine engine =
          new Engine(library, config.environment(languages), injectables, Limits.DEFAULT);
      known = new Built(fields, groups, engine);
      built.put(List.copyOf(languages), known);
    }
    return known.engine;
  }

  private record Built(List<FieldDef> fields, List<GroupDef> groups, Engine engine) {}
}
