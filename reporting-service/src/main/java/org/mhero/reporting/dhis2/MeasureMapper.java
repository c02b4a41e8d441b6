package org.mhero.reporting.dhis2;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.StringType;

/**
 * Says mappings and aggregates in FHIR, by the profiles of IHE QRPH mADX (macm.md, section 12): one
 * Measure per mapping, one MeasureReport per facility and period.
 */
final class MeasureMapper {
  static final String CANONICAL = "https://mhero.org/fhir/Measure/";
  static final String ELEMENTS = "https://mhero.org/fhir/CodeSystem/data-element";
  static final String DISAGGREGATION = "https://mhero.org/fhir/CodeSystem/disaggregation";
  static final String COMBO = "category-option-combo";
  private static final String COMBOS = "https://mhero.org/fhir/ValueSet/category-option-combo";
  private static final String POPULATION =
      "http://terminology.hl7.org/CodeSystem/measure-population";
  private static final String PROFILES = "https://profiles.ihe.net/QRPH/mADX/StructureDefinition/";

  private MeasureMapper() {}

  static Measure measure(Mapping mapping, Instant now) {
    Measure measure = new Measure();
    measure.setId(mapping.stored().toString());
    measure.getMeta().addProfile(PROFILES + "mADX-Measure");
    measure.setUrl(CANONICAL + mapping.stored());
    measure.setVersion(Integer.toString(mapping.version()));
    measure.setName("M" + mapping.stored().toString().replace("-", ""));
    measure.setTitle(mapping.name());
    measure.setStatus(PublicationStatus.ACTIVE);
    measure.setExperimental(false);
    measure.setDate(Date.from(now));
    measure.setPublisher("mHero");
    measure.setDescription("Answers of a survey for the data set " + mapping.dataSet());
    measure.setSubject(
        new CodeableConcept(
            new Coding("http://hl7.org/fhir/resource-types", "Location", "Location")));
    boolean disaggregated = false;
    for (MappingItem item : mapping.items()) {
      disaggregated |= item.categoryOptionCombo() != null;
      group(measure, item);
    }
    if (disaggregated) {
      measure
          .addRelatedArtifact()
          .setType(RelatedArtifact.RelatedArtifactType.DEPENDSON)
          .setLabel(COMBO)
          .setUrl(COMBOS);
    }
    return measure;
  }

  private static void group(Measure measure, MappingItem item) {
    Measure.MeasureGroupComponent group = measure.addGroup();
    group.setCode(element(item.dataElement()));
    group.setDescription("%s of the answers to %s".formatted(item.rule(), item.question()));
    group.addPopulation().setCode(population()).getCriteria().setLanguage("text/plain");
    group.getPopulationFirstRep().getCriteria().setExpression(item.question());
    if (item.categoryOptionCombo() != null) {
      group
          .addStratifier()
          .addComponent()
          .setCode(new CodeableConcept(new Coding(DISAGGREGATION, COMBO, null)))
          .getCriteria()
          .setLanguage("text/plain")
          .setExpression(item.categoryOptionCombo());
    }
  }

  /** The report of one facility; its id is the same for the same facility and period. */
  static MeasureReport report(Preview preview, List<ReportedValue> values, Instant now) {
    String facility = values.get(0).facility();
    Mapping mapping = preview.mapping();
    MeasureReport report = new MeasureReport();
    report.setId(id(mapping, facility, preview.period()));
    report.getMeta().addProfile(PROFILES + "mADX-MeasureReport");
    report.setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
    report.setType(MeasureReport.MeasureReportType.SUMMARY);
    report.setMeasure(CANONICAL + mapping.stored() + "|" + mapping.version());
    report.setSubject(new Reference("Location/" + facility));
    report.setDate(Date.from(now));
    Period period = new Period();
    period.getStartElement().setValueAsString(preview.period().first().toString());
    period.getEndElement().setValueAsString(preview.period().last().toString());
    report.setPeriod(period);
    values.forEach(value -> group(report, value));
    return report;
  }

  private static void group(MeasureReport report, ReportedValue value) {
    MeasureReport.MeasureReportGroupComponent group = report.addGroup();
    group.setCode(element(value.dataElement()));
    group.addPopulation().setCode(population()).setCount(value.people());
    String decimal = AdxWriter.decimal(value.value());
    String combo = value.categoryOptionCombo();
    if (decimal == null) {
      group
          .addExtension()
          .setUrl("https://mhero.org/fhir/StructureDefinition/reported-text")
          .setValue(new StringType(value.value()));
    } else if (combo == null) {
      group.setMeasureScore(new Quantity().setValue(new BigDecimal(decimal)));
    } else {
      var stratum = group.addStratifier().addStratum();
      stratum
          .addComponent()
          .setCode(new CodeableConcept(new Coding(DISAGGREGATION, COMBO, null)))
          .setValue(new CodeableConcept(new Coding(COMBOS, combo, null)));
      stratum.setMeasureScore(new Quantity().setValue(new BigDecimal(decimal)));
    }
  }

  private static String id(Mapping mapping, String facility, ReportPeriod period) {
    String name = mapping.stored() + "/" + facility + "/" + period.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static CodeableConcept element(String code) {
    return new CodeableConcept(new Coding(ELEMENTS, code, null));
  }

  private static CodeableConcept population() {
    return new CodeableConcept(new Coding(POPULATION, "initial-population", "Initial Population"));
  }
}
