package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.TypeDeclarations;

/** Reporting owns Measure and MeasureReport; they are made here, so others only read them. */
@ApplicationScoped
class MeasureTypes implements TypeDeclarations {
  @Override
  public List<FhirType> types() {
    return List.of(
        FhirType.of(Measure.class)
            .uri("url")
            .token("version")
            .token("status")
            .string("title")
            .date("date")
            .build(),
        FhirType.of(MeasureReport.class)
            .reference("measure", List.of("Measure"))
            .reference("subject", List.of("Location"))
            .date("period")
            .date("date")
            .token("status")
            .build());
  }
}
