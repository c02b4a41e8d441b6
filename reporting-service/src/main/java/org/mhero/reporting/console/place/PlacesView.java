package org.mhero.reporting.console.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.Choices;

/** What the page of facilities shows. */
record PlacesView(
    String q,
    String district,
    List<Choices.Choice> districts,
    List<Row> rows,
    @Nullable String next) {

  /** A facility. */
  record Row(String id, String name, String kind, String district, String dhis2) {}
}
