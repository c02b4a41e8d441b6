package org.mhero.kit.fhir.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mhero.kit.fhir.search.QueryParams.Param;

/**
 * The STU3 parameter {@code near-distance}, which the CapabilityStatement of mCSD 4.0.0 still asks
 * for: it completes a {@code near} of two parts.
 */
final class NearAlias {

  static QueryParams merge(QueryParams query) {
    Optional<String> distance = query.first("near-distance");
    Optional<String> near = query.first("near");
    if (distance.isEmpty() || near.isEmpty() || Escapes.split(near.get(), '|').size() != 2) {
      return query;
    }
    List<String> parts = Escapes.split(distance.get(), '|');
    String unit = parts.get(parts.size() - 1);
    String whole =
        near.get() + "|" + Prefix.rest(parts.get(0)) + (parts.size() > 1 ? "|" + unit : "");
    var params = new ArrayList<Param>();
    for (Param param : query.params()) {
      if (param.name().equals("near")) {
        params.add(new Param("near", whole));
      } else if (!param.name().equals("near-distance")) {
        params.add(param);
      }
    }
    return new QueryParams(params);
  }

  private NearAlias() {}
}
