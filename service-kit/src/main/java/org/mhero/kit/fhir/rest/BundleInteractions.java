package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.type.Interaction;

/** A Bundle that is posted to the base: a transaction or a batch. */
@ApplicationScoped
class BundleInteractions {
  private final FhirJson codec;
  private final TransactionInteraction transaction;
  private final BatchInteraction batch;

  BundleInteractions(FhirJson codec, TransactionInteraction transaction, BatchInteraction batch) {
    this.codec = codec;
    this.transaction = transaction;
    this.batch = batch;
  }

  Bundle read(FhirRequest request) {
    if (request.resource(codec) instanceof Bundle bundle
        && (bundle.getType() == BundleType.TRANSACTION || bundle.getType() == BundleType.BATCH)) {
      return bundle;
    }
    throw AppException.invalid(
        "Only a Bundle of type transaction or batch is posted to the base", "Bundle.type");
  }

  Route route(Bundle bundle) {
    boolean all = bundle.getType() == BundleType.TRANSACTION;
    return new Route(all ? Interaction.TRANSACTION : Interaction.BATCH, "Bundle", null, null);
  }

  FhirAnswer answer(FhirRequest request, Bundle bundle) {
    return bundle.getType() == BundleType.TRANSACTION
        ? transaction.answer(request, bundle)
        : batch.answer(request, bundle);
  }
}
