package org.mhero.workflow.flow.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.References;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.CallLlm;
import org.mhero.workflow.flow.Case;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.PlayAudio;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.SendBroadcast;
import org.mhero.workflow.flow.SetRunLocal;
import org.mhero.workflow.flow.StartSession;
import org.mhero.workflow.flow.Wait;

/** Looks through a flow without running it (reference 1.8). */
public final class FlowInspection {
  private static final Set<String> TRANSLATED_TEMPLATES =
      Set.of(
          "text",
          "attachments",
          "quick_replies",
          "subject",
          "body",
          "template_variables",
          "variables",
          "arguments");

  private final Flow flow;
  private final Predicate<Dependency> known;
  private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
  private final Map<String, ResultSpec> results = new LinkedHashMap<>();
  private final Set<String> locals = new LinkedHashSet<>();
  private final Set<String> parentRefs = new LinkedHashSet<>();
  private final List<Issue> issues = new ArrayList<>();

  private FlowInspection(Flow flow, Predicate<Dependency> known) {
    this.flow = flow;
    this.known = known;
  }

  /** Looks through a flow by itself: nothing counts as missing. */
  public static Inspection inspect(Flow flow) {
    return inspect(flow, dependency -> true);
  }

  /** Looks through a flow beside assets; {@code known} tells whether they have one. */
  public static Inspection inspect(Flow flow, Predicate<Dependency> known) {
    FlowInspection inspection = new FlowInspection(flow, known);
    flow.nodes().list().forEach(inspection::node);
    return new Inspection(
        List.copyOf(inspection.dependencies.values()),
        List.copyOf(inspection.results.values()),
        List.copyOf(inspection.locals),
        List.copyOf(inspection.parentRefs),
        inspection.issues);
  }

  private void node(Node node) {
    for (Action action : node.actions()) {
      action(node, action);
    }
    if (node.router() != null) {
      router(node, node.router());
    }
    Results.of(node).forEach(spec -> results.merge(spec.key(), spec, ResultSpec::mergedWith));
  }

  private void action(Node node, Action action) {
    Place place = new Place(node.uuid(), action.uuid(), null);
    ActionDependencies.of(action).forEach(dependency -> needs(dependency, place));
    ActionTemplates.of(action).forEach(template -> mentions(template, place));
    translations(action.uuid(), action instanceof PlayAudio, place);
    if (action instanceof SetRunLocal set) {
      locals.add(set.local());
    } else if (action instanceof CallLlm call) {
      locals.add(call.outputLocal());
    }
    boolean vars =
        (action instanceof SendBroadcast send && !send.recipients().legacyVars().isEmpty())
            || (action instanceof StartSession start && !start.recipients().legacyVars().isEmpty());
    if (vars) {
      issues.add(place.issue("legacy_vars", "recipients are given by legacy_vars"));
    }
  }

  private void translations(String item, boolean audio, Place place) {
    for (String language : flow.localization().languages()) {
      Map<String, List<Template>> texts =
          flow.localization().byLanguage().getOrDefault(language, Map.of()).get(item);
      if (texts != null) {
        texts.forEach(
            (property, templates) -> {
              if (TRANSLATED_TEMPLATES.contains(property)
                  || (audio && property.equals("audio_url"))) {
                templates.forEach(template -> mentions(template, place.in(language)));
              }
            });
      }
    }
  }

  private void router(Node node, Router router) {
    Place place = new Place(node.uuid(), null, null);
    if (router.pause() instanceof Wait.Dial dial) {
      mentions(dial.phone(), place);
    }
    if (router instanceof Router.Switch choice) {
      mentions(choice.operand(), place);
      choice.cases().forEach(test -> test(test, place));
    }
  }

  private void test(Case test, Place place) {
    if (test.test().name().equals("has_group")
        && !test.arguments().isEmpty()
        && test.arguments().getFirst().constant()) {
      String name = test.arguments().size() > 1 ? test.arguments().get(1).source() : "";
      needs(new Dependency("group", test.arguments().getFirst().source(), name), place);
    }
    test.arguments().forEach(argument -> mentions(argument, place));
    translations(test.uuid(), false, place);
    if (test.test().name().equals("has_pattern")) {
      pattern(test.arguments(), place);
      for (String language : flow.localization().languages()) {
        List<Template> translated = flow.localization().find(language, test.uuid(), "arguments");
        pattern(translated == null ? List.of() : translated, place.in(language));
      }
    }
  }

  private void pattern(List<Template> arguments, Place place) {
    if (!arguments.isEmpty() && arguments.getFirst().constant()) {
      String wrong = Patterns.fault(arguments.getFirst().source());
      if (wrong != null) {
        issues.add(place.issue("invalid_regex", "invalid regex: " + wrong));
      }
    }
  }

  private void mentions(Template template, Place place) {
    for (List<String> path : References.of(template)) {
      Dependency dependency = Mentions.dependency(path);
      if (dependency != null) {
        needs(dependency, place);
      }
      String ofParent = Mentions.parentResult(path);
      if (ofParent != null) {
        parentRefs.add(ofParent);
      }
    }
  }

  private void needs(Dependency dependency, Place place) {
    dependencies.putIfAbsent(dependency.type() + ":" + dependency.identity(), dependency);
    if (!known.test(dependency)) {
      issues.add(
          new Issue(
              "missing_dependency",
              place.node(),
              place.action(),
              place.language(),
              "missing " + dependency.type() + " dependency '" + dependency.identity() + "'",
              dependency));
    }
  }

  /** Where something is found. */
  private record Place(String node, @Nullable String action, @Nullable String language) {
    Place in(String other) {
      return new Place(node, action, other);
    }

    Issue issue(String type, String description) {
      return new Issue(type, node, action, language, description, null);
    }
  }
}
