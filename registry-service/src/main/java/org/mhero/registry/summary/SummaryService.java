package org.mhero.registry.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mhero.registry.summary.SummaryRows.Table;

/** Counts. */
@ApplicationScoped
class SummaryService {
  private static final PlaceRow NOWHERE = new PlaceRow("", "", "", false, false);

  private final SummaryRows rows;

  SummaryService(SummaryRows rows) {
    this.rows = rows;
  }

  @Transactional
  Summary summary() {
    return new Summary(
        rows.count(Table.PEOPLE, "true"),
        rows.count(Table.PEOPLE, "phone"),
        rows.count(Table.ROLES, "true"),
        rows.count(Table.ROLES, "active"),
        rows.count(Table.PLACES, "facility"),
        rows.count(Table.PLACES, "district"),
        rows.byCadre().stream()
            .map(row -> new Summary.CadreCount(row.code(), row.display(), row.people()))
            .toList(),
        byDistrict());
  }

  private List<Summary.DistrictCount> byDistrict() {
    Districts districts = new Districts(rows.places());
    Map<PlaceRow, Set<String>> people = new HashMap<>();
    for (SummaryRows.PersonAt at : rows.whereabouts()) {
      PlaceRow district = districts.of(at.place()).orElse(NOWHERE);
      people.computeIfAbsent(district, key -> new HashSet<>()).add(at.person());
    }
    return people.entrySet().stream()
        .map(
            entry ->
                new Summary.DistrictCount(
                    entry.getKey().id(), entry.getKey().name(), entry.getValue().size()))
        .sorted(
            Comparator.comparingInt(Summary.DistrictCount::count)
                .reversed()
                .thenComparing(Summary.DistrictCount::id))
        .toList();
  }
}
