package org.mhero.registry.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.fhir.store.ResourceHook;

/** Keeps the rows of the summary in step with the resources, in the same transaction. */
@ApplicationScoped
class SummaryHook implements ResourceHook<Resource> {
  private static final Map<String, SummaryRows.Table> TABLES =
      Map.of(
          "Practitioner", SummaryRows.Table.PEOPLE,
          "PractitionerRole", SummaryRows.Table.ROLES,
          "Location", SummaryRows.Table.PLACES);

  private final SummaryRows rows;

  SummaryHook(SummaryRows rows) {
    this.rows = rows;
  }

  @Override
  public Class<Resource> type() {
    return Resource.class;
  }

  @Override
  public void afterWrites(List<Stored<Resource>> stored) {
    List<PersonRow> people = new ArrayList<>();
    List<RoleRow> roles = new ArrayList<>();
    List<PlaceRow> places = new ArrayList<>();
    for (Stored<Resource> one : stored) {
      switch (one.resource()) {
        case Practitioner person -> people.add(SummaryMapper.person(person));
        case PractitionerRole role -> roles.add(SummaryMapper.role(role));
        case Location place -> places.add(SummaryMapper.place(place));
        case null -> remove(one);
        default -> {
          // other types are not counted
        }
      }
    }
    rows.people(people);
    rows.roles(roles);
    rows.places(places);
  }

  private void remove(Stored<Resource> gone) {
    SummaryRows.Table table = TABLES.get(gone.stored().type());
    if (table != null) {
      rows.remove(table, List.of(gone.stored().id()));
    }
  }
}
