package org.mhero.kit.fhir.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.codec.JsonPatch;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;

/**
 * Patch by JSON Patch (FHIR R4 http.html#patch). What it yields is read as strictly as a body; it
 * is stored only over the version it was made of.
 */
@ApplicationScoped
class PatchInteraction {
  private final FhirStore store;
  private final FhirJson codec;
  private final ObjectMapper trees;
  private final WriteAnswers answers;

  PatchInteraction(FhirStore store, FhirJson codec, ObjectMapper trees, WriteAnswers answers) {
    this.store = store;
    this.codec = codec;
    this.trees = trees;
    this.answers = answers;
  }

  @Transactional
  FhirAnswer answer(FhirRequest request, Route route) {
    String id = route.requiredId();
    StoredResource current =
        store
            .read(route.type(), id)
            .orElseThrow(() -> AppException.notFound("There is no " + route.type() + "/" + id));
    byte[] json = current.json();
    if (json == null) {
      throw new AppException(ErrorCode.GONE, current.reference() + " is deleted");
    }
    Long expected = request.headers().expectedVersion();
    Resource patched = UpdateInteraction.sameId(patched(request, json), id);
    if (!patched.fhirType().equals(route.type())) {
      throw AppException.unprocessable("A patch cannot change the type", "resourceType");
    }
    var put = new Write.Put(patched, expected == null ? current.version() : expected);
    return answers.of(request, store.writeAll(List.of(put)).get(0));
  }

  private Resource patched(FhirRequest request, byte[] json) {
    if (!(request.payload() instanceof FhirRequest.Payload.Raw raw)) {
      throw AppException.invalid("A patch has a body of application/json-patch+json");
    }
    String type = raw.contentType();
    if (type != null && !type.startsWith("application/json")) {
      throw new AppException(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A patch is sent as application/json-patch+json");
    }
    try {
      JsonNode patch = trees.readTree(raw.bytes());
      JsonNode document = JsonPatch.apply(trees.readTree(json), patch);
      return codec.parse(trees.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new AppException(ErrorCode.INVALID, "The patch is not JSON", List.of(), e);
    }
  }
}
