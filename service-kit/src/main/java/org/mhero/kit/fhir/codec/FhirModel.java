package org.mhero.kit.fhir.codec;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one FHIR context of a service: costly to make, safe to share. */
@ApplicationScoped
public class FhirModel {

  /** A new context that keeps references as they were written. */
  public static FhirContext context() {
    FhirContext context = FhirContext.forR4();
    context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    context.getParserOptions().setStripVersionsFromReferences(false);
    context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
    context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
    return context;
  }

  @Produces
  @Singleton
  FhirContext produce() {
    return context();
  }
}
