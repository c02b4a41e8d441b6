package org.mhero.kit.fhir.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.search.Criterion.Reach;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.SearchParam;

/** Reads one parameter of a search as a criterion; empty when the type does not know it. */
final class CriterionParser {
  private final FhirTypes types;
  private final ValueParser values;

  CriterionParser(FhirTypes types, ValueParser values) {
    this.types = types;
    this.values = values;
  }

  Optional<Criterion> parse(FhirType type, String name, String value) {
    if (name.startsWith("_has:")) {
      return Optional.of(has(type, name, value));
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      return chain(type, name.substring(0, dot), name.substring(dot + 1), value);
    }
    int colon = name.indexOf(':');
    String base = colon < 0 ? name : name.substring(0, colon);
    String modifier = colon < 0 ? null : name.substring(colon + 1);
    return own(type, base, modifier, value);
  }

  private Optional<Criterion> own(
      FhirType type, String base, @Nullable String modifier, String value) {
    if (base.equalsIgnoreCase("_id")) {
      return Optional.of(ids(type, modifier, value));
    }
    if (base.equalsIgnoreCase("_lastUpdated")) {
      values.refuse(base, modifier);
      return Optional.of(new Criterion.LastUpdated(values.dates(base, value)));
    }
    return type.param(base).map(param -> of(type, param, modifier, value));
  }

  private Criterion of(FhirType type, SearchParam param, @Nullable String modifier, String value) {
    ParamRef ref = new ParamRef(type.name(), param.name());
    if ("missing".equals(modifier)) {
      return new Criterion.Missing(ref, param.kind(), missing(param.name(), value));
    }
    if ("not".equals(modifier) && param.kind() == ParamKind.TOKEN) {
      return new Criterion.Not(values.token(ref, value));
    }
    if (param.kind() == ParamKind.REFERENCE) {
      return reference(type, param, modifier, value);
    }
    return values.simple(ref, param.kind(), modifier, value);
  }

  private Criterion reference(
      FhirType type, SearchParam param, @Nullable String modifier, String value) {
    ParamRef ref = new ParamRef(type.name(), param.name());
    if ("identifier".equals(modifier)) {
      return values.token(ref, value);
    }
    if ("below".equals(modifier) || "above".equals(modifier)) {
      Reach reach = "below".equals(modifier) ? Reach.BELOW : Reach.ABOVE;
      return new Criterion.Place(ref, reach, hierarchyOf(param), values.ids(param.name(), value));
    }
    if (modifier != null && !Character.isUpperCase(modifier.charAt(0))) {
      values.refuse(param.name(), modifier);
    }
    return new Criterion.Link(ref, values.links(param, modifier, value));
  }

  private ParamRef hierarchyOf(SearchParam param) {
    for (String target : param.targets()) {
      Optional<String> parent = types.find(target).flatMap(FhirType::hierarchy);
      if (parent.isPresent()) {
        return new ParamRef(target, parent.get());
      }
    }
    throw AppException.invalid(param.name() + ": its targets form no hierarchy here");
  }

  private Criterion ids(FhirType type, @Nullable String modifier, String value) {
    List<String> ids = values.ids("_id", value);
    if (modifier == null) {
      return new Criterion.Ids(Reach.SELF, null, ids);
    }
    if (modifier.equals("not")) {
      return new Criterion.Not(new Criterion.Ids(Reach.SELF, null, ids));
    }
    if (type.hierarchy().isPresent() && (modifier.equals("below") || modifier.equals("above"))) {
      Reach reach = modifier.equals("below") ? Reach.BELOW : Reach.ABOVE;
      return new Criterion.Ids(reach, new ParamRef(type.name(), type.hierarchy().get()), ids);
    }
    throw values.refusal("_id", modifier);
  }

  /** {@code practitioner.identifier}, {@code subject:Practitioner.name:exact}, also longer. */
  private Optional<Criterion> chain(FhirType type, String head, String tail, String value) {
    int colon = head.indexOf(':');
    String name = colon < 0 ? head : head.substring(0, colon);
    Optional<SearchParam> param = type.param(name).filter(p -> p.kind() == ParamKind.REFERENCE);
    if (param.isEmpty()) {
      return Optional.empty();
    }
    List<String> targets = colon < 0 ? param.get().targets() : List.of(head.substring(colon + 1));
    List<Criterion> alternatives =
        targets.stream()
            .flatMap(target -> types.find(target).stream())
            .flatMap(
                target ->
                    parse(target, tail, value)
                        .<Criterion>map(
                            on ->
                                new Criterion.Chain(
                                    new ParamRef(type.name(), name), target.name(), on))
                        .stream())
            .toList();
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            alternatives.size() == 1 ? alternatives.get(0) : new Criterion.AnyOf(alternatives));
  }

  /** {@code _has:PractitionerRole:practitioner:role}. */
  private Criterion has(FhirType type, String name, String value) {
    String[] parts = name.split(":", 4);
    FhirType source = parts.length < 4 ? null : types.find(parts[1]).orElse(null);
    if (source == null
        || source.param(parts[2]).filter(p -> p.kind() == ParamKind.REFERENCE).isEmpty()) {
      throw AppException.invalid(name + ": write _has:Type:reference:parameter");
    }
    Criterion on =
        parse(source, parts[3], value)
            .orElseThrow(() -> AppException.invalid(name + ": unknown parameter " + parts[3]));
    return new Criterion.Has(new ParamRef(source.name(), parts[2]), type.name(), on);
  }

  private static boolean missing(String param, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw AppException.invalid(param + ":missing: the value is true or false");
    };
  }
}
