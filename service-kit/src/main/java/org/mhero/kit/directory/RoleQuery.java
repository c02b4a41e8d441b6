package org.mhero.kit.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mhero.kit.directory.SearchClient.Param;

/** Writes the ITI-90 searches that narrow roles down to those an audience can mean. */
final class RoleQuery {
  private static final int AT_ONCE = 50;

  private final List<Param> params = new ArrayList<>();

  private RoleQuery(int pageSize) {
    add("active", "true");
    add("_count", String.valueOf(pageSize));
    add("_total", "none");
  }

  static RoleQuery active(int pageSize) {
    return new RoleQuery(pageSize);
  }

  RoleQuery withPeople() {
    return add("_include", "PractitionerRole:practitioner");
  }

  /** What the directory itself can look for; the rest is left to {@link Criteria}. */
  RoleQuery traits(Map<Characteristic, List<Code>> traits) {
    for (Map.Entry<Characteristic, List<Code>> trait : traits.entrySet()) {
      switch (trait.getKey()) {
        case CADRE, JOB -> add("role", tokens(trait.getValue()));
        case ORGANIZATION -> add("organization", references("Organization", ids(trait.getValue())));
        case PLACE, SKILL, LANGUAGE, EMPLOYMENT_STATUS -> {
          // places are asked for with below() or at(), the others are not of mCSD
        }
      }
    }
    return this;
  }

  RoleQuery below(Collection<String> places) {
    return add("location:below", references("Location", places));
  }

  /** One query for each fifty places, because an address has an end. */
  List<List<Param>> at(Collection<String> places) {
    List<String> sorted = places.stream().sorted().toList();
    List<List<Param>> queries = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      List<String> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
      List<Param> query = new ArrayList<>(params);
      query.add(new Param("location", references("Location", some)));
      queries.add(query);
    }
    return queries;
  }

  List<Param> params() {
    return List.copyOf(params);
  }

  static List<String> ids(List<Code> values) {
    return values.stream().map(Code::code).toList();
  }

  private RoleQuery add(String name, String value) {
    params.add(new Param(name, value));
    return this;
  }

  private static String references(String type, Collection<String> ids) {
    return ids.stream().map(id -> type + "/" + id).collect(Collectors.joining(","));
  }

  private static String tokens(List<Code> codes) {
    return codes.stream()
        .map(
            code ->
                code.system().isEmpty()
                    ? escaped(code.code())
                    : escaped(code.system()) + "|" + escaped(code.code()))
        .collect(Collectors.joining(","));
  }

  /** FHIR R4 search.html#escaping. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\,|$])", "\\\\$1");
  }
}
