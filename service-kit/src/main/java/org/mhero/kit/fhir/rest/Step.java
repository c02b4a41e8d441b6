package org.mhero.kit.fhir.rest;

import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.rest.FhirHeaders.Return;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;
import org.mhero.kit.fhir.store.Written.Change;

/**
 * What an entry of a transaction comes to.
 *
 * @param write what is to be written, null when the condition is met already or nothing matched
 * @param found what the condition has found, null when it found nothing
 */
record Step(BundleEntry entry, @Nullable Write write, @Nullable StoredResource found) {

  Write required() {
    if (write == null) {
      throw new IllegalStateException("This step writes nothing");
    }
    return write;
  }

  /** The answer to a step that writes nothing. */
  FhirAnswer settled(FhirRequest request, WriteAnswers answers, Outcomes outcomes) {
    return found == null
        ? FhirAnswer.of(200, outcomes.information("Nothing matched, nothing was deleted"))
        : answers.of(entry.request(request), Change.UNCHANGED, found, Return.MINIMAL);
  }
}
