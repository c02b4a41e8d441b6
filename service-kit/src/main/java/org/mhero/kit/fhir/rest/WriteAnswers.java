package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.rest.FhirHeaders.Return;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Written;
import org.mhero.kit.fhir.store.Written.Change;

/** The answer to a create or an update, as {@code Prefer: return} asks. */
@ApplicationScoped
class WriteAnswers {
  private final Outcomes outcomes;

  WriteAnswers(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  FhirAnswer of(FhirRequest request, Written written) {
    return of(request, written, Return.REPRESENTATION);
  }

  FhirAnswer of(FhirRequest request, Written written, Return usual) {
    return of(request, written.change(), written.resource(), usual);
  }

  /**
   * @param usual what the body holds when the caller has no preference
   */
  FhirAnswer of(FhirRequest request, Change change, StoredResource stored, Return usual) {
    int status = change == Change.CREATED ? 201 : 200;
    FhirAnswer answer = FhirAnswer.about(status, stored, body(request, change, stored, usual));
    return answer.at(request.url(stored.reference() + "/_history/" + stored.version()));
  }

  private @Nullable JsonBody body(
      FhirRequest request, Change change, StoredResource stored, Return usual) {
    byte[] json = stored.json();
    Return wanted = request.headers().wantedReturn(usual);
    if (wanted == Return.MINIMAL || json == null) {
      return null;
    }
    return wanted == Return.REPRESENTATION
        ? JsonBody.of(json)
        : outcomes.information(stored.reference() + " " + change.name().toLowerCase(Locale.ROOT));
  }
}
