package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Surroundings;

/**
 * A contact while it is changed, by the host or in a session, and what is told about it. Used by
 * one thread, thrown away afterwards.
 */
class Modifying {
  final Assets assets;
  final Injectables injectables;
  final List<FlowEvent.Logged> events = new ArrayList<>();
  private final Environment base;
  private final SmartGroups smartGroups;

  Contact contact;

  private @Nullable Surroundings surroundings;

  Modifying(Setting setting, Contact contact) {
    this.assets = setting.assets();
    this.base = setting.environment();
    this.injectables = setting.injectables();
    this.smartGroups = setting.smartGroups();
    this.contact = contact;
  }

  /** What there is besides the contact. */
  record Setting(
      Assets assets, Environment environment, Injectables injectables, SmartGroups smartGroups) {
    Setting with(Injectables others) {
      return new Setting(assets, environment, others, smartGroups);
    }
  }

  /** Whether the 13.2 line is followed. */
  final boolean legacy() {
    return base.line() == Line.V13_2;
  }

  final Instant now() {
    return injectables.clock().get();
  }

  /** The same as the state keeps it. */
  final OffsetDateTime moment() {
    return now().atOffset(ZoneOffset.UTC);
  }

  /** The merged environment, the clock and chance. */
  final Surroundings surroundings() {
    Surroundings known = surroundings;
    if (known == null) {
      known =
          new Surroundings(
              base.mergedWith(contact.language(), contact.timezone(), Routes.country(this)),
              injectables.clock(),
              injectables.random(),
              assets.locations(),
              injectables.ports().prompts());
      surroundings = known;
    }
    return known;
  }

  final Environment base() {
    return base;
  }

  final void become(Contact changed) {
    contact = changed;
    surroundings = null;
  }

  /** Changes the contact and tells it; whether anything is different (reference, section 11). */
  final boolean apply(Modifier modifier) {
    boolean changed = Modifiers.apply(this, modifier);
    if (changed) {
      smartGroups.changed(this);
    }
    return changed;
  }

  /** The groups that fill themselves, at the start and at each resume (reference 8.5). */
  final void refreshGroups() {
    smartGroups.refresh(this);
  }

  void log(FlowEvent event) {
    events.add(logged(event, null));
  }

  /** The event with its identity and time. */
  final FlowEvent.Logged logged(FlowEvent event, @Nullable LiveRun run) {
    return new FlowEvent.Logged(
        legacy() ? "" : injectables.ids().get(),
        now(),
        event,
        run == null ? null : run.uuid,
        run == null ? null : run.lastNode(),
        run == null ? null : run.lastStep());
  }

  /** Something went wrong and execution goes on; the 13.2 line knows no codes. */
  final void error(String text, @Nullable String code, Map<String, String> extra) {
    log(legacy() ? new Errored(text, null, Map.of()) : new Errored(text, code, extra));
  }

  final void missing(String type, String identity) {
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("type", type);
    extra.put("identity", identity);
    error("Missing dependency: " + type + " " + identity, "dependency:missing", extra);
  }
}
