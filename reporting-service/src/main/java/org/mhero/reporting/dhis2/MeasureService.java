package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.mhero.kit.fhir.store.FhirStore;

/** Keeps mappings as Measure and what is sent as MeasureReport, served under {@code /fhir}. */
@ApplicationScoped
class MeasureService {
  private final FhirStore store;
  private final Clock clock;

  MeasureService(FhirStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps the Measure of a mapping, in the caller's transaction. */
  void keep(Mapping mapping) {
    store.update(MeasureMapper.measure(mapping, clock.instant()), null);
  }

  /** Marks the Measure of a mapping that goes as retired; reports still refer to it. */
  void retire(Mapping mapping) {
    Measure measure = MeasureMapper.measure(mapping, clock.instant());
    store.update(measure.setStatus(PublicationStatus.RETIRED), null);
  }

  /** Keeps the reports of what is sent, one per facility; a repetition replaces the earlier one. */
  void report(Preview preview) {
    reports(preview).forEach(report -> store.update(report, null));
  }

  /** The same reports as a collection (mADX allows several in one Bundle), without keeping them. */
  Bundle bundle(Preview preview) {
    Bundle bundle = new Bundle();
    bundle.setType(Bundle.BundleType.COLLECTION);
    for (MeasureReport report : reports(preview)) {
      bundle.addEntry().setFullUrl("urn:uuid:" + report.getIdPart()).setResource(report);
    }
    return bundle;
  }

  private List<MeasureReport> reports(Preview preview) {
    Map<String, List<ReportedValue>> byFacility =
        preview.sendable().stream().collect(Collectors.groupingBy(ReportedValue::facility));
    return byFacility.values().stream()
        .map(values -> MeasureMapper.report(preview, values, clock.instant()))
        .toList();
  }
}
