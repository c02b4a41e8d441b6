package org.mhero.kit.fhir.index;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Location.LocationPositionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.SearchParam;

/** Extracts all index rows of a resource, by the parameters its type declares. */
public final class Indexer {

  public static IndexRows rows(FhirType type, Resource resource) {
    var rows = new IndexRows();
    for (SearchParam param : type.params().values()) {
      param.values().values(resource).forEach(value -> add(rows, param, value));
    }
    return rows;
  }

  private static void add(IndexRows rows, SearchParam param, Base value) {
    switch (param.kind()) {
      case STRING -> TextValues.add(rows, param.name(), value);
      case TOKEN -> TokenValues.add(rows, param.name(), value);
      case REFERENCE -> LinkValues.add(rows, param.name(), value);
      case DATE -> SpanValues.add(rows, param.name(), value);
      case NUMBER, QUANTITY -> MeasureValues.add(rows, param.name(), value);
      case URI ->
          rows.token(
              param.name(), "", value.primitiveValue() == null ? "" : value.primitiveValue());
      case SPECIAL -> {
        if (value instanceof LocationPositionComponent p && p.hasLatitude() && p.hasLongitude()) {
          rows.point(param.name(), p.getLatitude().doubleValue(), p.getLongitude().doubleValue());
        }
      }
    }
  }

  private Indexer() {}
}
