package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.migration.legacy.LegacyFlow;

/** All steps in their order (reference 9). */
public final class Migrations {
  private static final List<Step> STEPS =
      List.of(
          step("13.1.0", new NameTemplating()),
          step("13.2.0", new UndetermineLanguage()),
          step("13.3.0", new PointAtWebhookJson()),
          step("13.4.0", new SplitTemplating()),
          step("13.5.0", new JoinTemplating()),
          step("13.6.0", new ShortenNames()),
          step("13.6.1", new ShortenResultLookups()),
          step("14.0.0", new CapExpiry()),
          step("14.1.0", new RouteOnWebhookStatus()),
          step("14.2.0", new RenameTicketBody()),
          step("14.3.0", new RouteOnLocals()),
          step("14.3.1", new JoinArguments()),
          step("14.4.0", new DropAllUrns()),
          step("14.4.1", new RouteAllOnWebhookStatus()),
          step("14.4.2", new DefaultWebhookStatus()));

  private Migrations() {}

  private record Step(SpecVersion to, Migration migration) {}

  private static Step step(String to, Migration migration) {
    SpecVersion version = SpecVersion.of(to);
    if (version == null) {
      throw new IllegalArgumentException("No version: " + to);
    }
    return new Step(version, migration);
  }

  /**
   * The version a document says, or null. Documents of the older format keep it elsewhere, or not
   * at all.
   */
  public static @Nullable SpecVersion version(ObjectNode flow) {
    if (flow.path("spec_version").isTextual()) {
      return SpecVersion.of(flow.path("spec_version").textValue());
    }
    return LegacyFlow.recognised(flow) ? SpecVersion.OLDEST : null;
  }

  /**
   * The flow in the format of {@code target}: itself when it is not older, else a changed copy. Ids
   * of new objects follow from the flow's own uuid, so that the same flow always becomes the same.
   */
  public static ObjectNode migrate(ObjectNode flow, SpecVersion target) {
    SpecVersion from = version(flow);
    if (from == null || !from.before(target)) {
      return flow;
    }
    Supplier<String> ids = new DerivedIds(origin(flow));
    boolean legacy = from.before(SpecVersion.FIRST_WITH_NODES) && LegacyFlow.recognised(flow);
    ObjectNode changed = legacy ? LegacyFlow.modern(flow, ids) : flow.deepCopy();
    SpecVersion at = from;
    if (from.before(SpecVersion.FIRST_WITH_NODES)) {
      changed.put("spec_version", SpecVersion.FIRST_WITH_NODES.toString());
      at = SpecVersion.FIRST_WITH_NODES;
    }
    for (Step step : STEPS) {
      if (at.before(step.to()) && !target.before(step.to())) {
        step.migration().apply(new FlowTree(changed), ids);
        changed.put("spec_version", step.to().toString());
      }
    }
    return changed;
  }

  /** Documents of the older format keep their uuid elsewhere. */
  private static String origin(ObjectNode flow) {
    return flow.path("uuid").asText(flow.path("metadata").path("uuid").asText(""));
  }
}
