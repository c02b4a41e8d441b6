package org.mhero.kit.fhir.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.search.QueryParams.Param;
import org.mhero.kit.fhir.search.SearchRequest.TotalMode;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.SearchParam;

/**
 * Reads the parameters of a search: pure, and total. Every query is either understood or refused
 * with a 400 that names the parameter. What a type does not know is left out and reported (lenient
 * handling) or refused (strict handling), as FHIR R4 search.html#errors has it.
 */
public final class SearchParser {
  /** The most matches a page holds. */
  public static final int MOST = 1000;

  /** The matches of a page when nothing is asked. */
  public static final int USUAL = 50;

  private static final Set<String> OUTPUT =
      Set.of("_format", "_pretty", "_elements", "_summary", "_contained", "_containedtype");
  private static final Set<String> SUMMARIES = Set.of("true", "text", "data", "count", "false");
  private static final int MOST_CRITERIA = 60;

  private final FhirTypes types;
  private final CriterionParser criteria;
  private final IncludeParser includes;

  public SearchParser(FhirTypes types, OwnBase base) {
    this.types = types;
    this.criteria = new CriterionParser(types, new ValueParser(base));
    this.includes = new IncludeParser(types);
  }

  /** Reads a query, or the query its cursor continues. */
  public SearchRequest parse(String type, QueryParams query, Handling handling) {
    FhirType declared = types.required(type);
    Optional<String> cursor = query.first("_cursor");
    if (cursor.isEmpty()) {
      return new Reading(declared, handling).read(query, null);
    }
    Cursor at = Cursor.decode(cursor.get());
    return new Reading(declared, handling).read(QueryParams.parse(at.query()), at);
  }

  /** What to do with parameters the server does not know. */
  public enum Handling {
    STRICT,
    LENIENT
  }

  private final class Reading {
    private final FhirType type;
    private final Handling handling;
    private final List<Criterion> found = new ArrayList<>();
    private final List<IncludeSpec> include = new ArrayList<>();
    private final List<SortSpec> sorts = new ArrayList<>();
    private final List<Param> used = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int count = USUAL;
    private TotalMode total = TotalMode.ESTIMATE;

    Reading(FhirType type, Handling handling) {
      this.type = type;
      this.handling = handling;
    }

    SearchRequest read(QueryParams query, @Nullable Cursor cursor) {
      NearAlias.merge(query).params().stream().filter(p -> !p.value().isBlank()).forEach(this::one);
      if (found.size() > MOST_CRITERIA) {
        throw AppException.invalid("A search has at most " + MOST_CRITERIA + " criteria");
      }
      nearestFirst();
      return new SearchRequest(
          type, found, include, sorts, count, total, new QueryParams(used), ignored, cursor);
    }

    private void one(Param param) {
      if (understood(param)) {
        used.add(param);
      } else if (handling == Handling.STRICT) {
        throw AppException.invalid(
            "The parameter " + param.name() + " is not known for " + type.name());
      } else if (!ignored.contains(param.name())) {
        ignored.add(param.name());
      }
    }

    private boolean understood(Param param) {
      String name = param.base().toLowerCase(Locale.ROOT);
      switch (name) {
        case "_count" -> count = countOf(param.value());
        case "_sort" -> Escapes.split(param.value(), ',').forEach(this::sort);
        case "_total" -> total = totalOf(param.value());
        case "_include", "_revinclude" -> {
          return add(include, includes.parse(param.name(), param.value()));
        }
        default -> {
          if (!OUTPUT.contains(name)) {
            return add(found, criteria.parse(type, param.name(), param.value()));
          }
          output(name, param.value());
        }
      }
      return true;
    }

    private static <T> boolean add(List<T> all, Optional<T> one) {
      one.ifPresent(all::add);
      return one.isPresent();
    }

    private void output(String name, String value) {
      if (name.equals("_summary") && !SUMMARIES.contains(value)) {
        throw AppException.invalid("_summary: true, text, data, count or false");
      }
      if (name.equals("_summary") && value.equals("count")) {
        count = 0;
        total = TotalMode.ACCURATE;
      }
    }

    private void sort(String key) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      ParamRef ref = new ParamRef(type.name(), name);
      if (name.equals("_id")) {
        sorts.add(new SortSpec(ref, ParamKind.TOKEN, descending));
      } else if (name.equalsIgnoreCase("_lastUpdated")) {
        sorts.add(
            new SortSpec(new ParamRef(type.name(), "_lastUpdated"), ParamKind.DATE, descending));
      } else {
        SearchParam param =
            type.param(name)
                .filter(p -> p.kind() != ParamKind.SPECIAL)
                .orElseThrow(() -> AppException.invalid("_sort: cannot sort by " + name));
        sorts.add(new SortSpec(ref, param.kind(), descending));
      }
    }

    private void nearestFirst() {
      List<Criterion.Near> near =
          found.stream()
              .filter(Criterion.Near.class::isInstance)
              .map(Criterion.Near.class::cast)
              .toList();
      if (near.size() > 1) {
        throw AppException.invalid("near: may be given once");
      }
      if (near.size() == 1 && sorts.isEmpty()) {
        sorts.add(new SortSpec(near.get(0).param(), ParamKind.SPECIAL, false));
      }
    }
  }

  /** A page size, capped; 400 when it is no number. */
  public static int countOf(String value) {
    try {
      int count = Integer.parseInt(value.strip());
      if (count < 0) {
        throw AppException.invalid("_count: not a number of 0 or more");
      }
      return Math.min(count, MOST);
    } catch (NumberFormatException e) {
      throw AppException.invalid("_count: not a number of 0 or more");
    }
  }

  private static TotalMode totalOf(String value) {
    return switch (value) {
      case "none" -> TotalMode.NONE;
      case "estimate" -> TotalMode.ESTIMATE;
      case "accurate" -> TotalMode.ACCURATE;
      default -> throw AppException.invalid("_total: none, estimate or accurate");
    };
  }
}
