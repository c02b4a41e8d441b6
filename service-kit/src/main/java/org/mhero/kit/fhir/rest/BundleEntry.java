package org.mhero.kit.fhir.rest;

import java.util.Locale;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.search.OwnBase;
import org.mhero.kit.fhir.search.QueryParams;

/**
 * One entry of a transaction or batch as a request.
 *
 * @param index its place in the Bundle
 * @param fullUrl how other entries refer to its resource, or null
 */
record BundleEntry(
    int index,
    @Nullable String fullUrl,
    String method,
    String path,
    QueryParams query,
    FhirHeaders headers,
    @Nullable Resource resource) {

  /** Reads an entry; 400 when it does not say what to do. A leading slash is tolerated. */
  static BundleEntry of(int index, BundleEntryComponent entry, OwnBase base, FhirHeaders outer) {
    String at = "Bundle.entry[" + index + "]";
    BundleEntryRequestComponent request = entry.getRequest();
    if (!entry.hasRequest() || request.getMethod() == null || !request.hasUrl()) {
      throw AppException.invalid(at + ": method and url are missing", at + ".request");
    }
    String url = base.relative(request.getUrl());
    int question = url.indexOf('?');
    String path = strip(question < 0 ? url : url.substring(0, question));
    String method = request.getMethod().toCode().toUpperCase(Locale.ROOT);
    Resource resource = entry.getResource();
    if (resource == null
        && ((method.equals("POST") && !path.endsWith("_search")) || method.equals("PUT"))) {
      throw AppException.invalid(at + ": the resource is missing", at + ".resource");
    }
    return new BundleEntry(
        index,
        entry.getFullUrl(),
        method,
        path,
        QueryParams.parse(question < 0 ? "" : url.substring(question + 1)),
        new FhirHeaders(
            request.getIfMatch(),
            request.getIfNoneMatch(),
            request.getIfNoneExist(),
            outer.prefer()),
        resource);
  }

  String at() {
    return "Bundle.entry[" + index + "]";
  }

  /** The order of processing (FHIR R4 http.html#trules): DELETE, POST, PUT or PATCH, GET. */
  int phase() {
    return switch (method) {
      case "DELETE" -> 0;
      case "POST" -> 1;
      case "PUT", "PATCH" -> 2;
      default -> 3;
    };
  }

  FhirRequest request(FhirRequest outer) {
    FhirRequest.Payload payload =
        resource == null
            ? new FhirRequest.Payload.None()
            : new FhirRequest.Payload.Parsed(resource);
    return new FhirRequest(method, path, query, headers, payload, outer.caller(), outer.base());
  }

  private static String strip(String path) {
    String from = path.startsWith("/") ? path.substring(1) : path;
    return from.endsWith("/") ? from.substring(0, from.length() - 1) : from;
  }
}
