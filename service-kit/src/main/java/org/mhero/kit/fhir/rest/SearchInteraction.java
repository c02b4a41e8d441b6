package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.access.AccessChecker;
import org.mhero.kit.fhir.search.FhirSearch;
import org.mhero.kit.fhir.search.Match;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.kit.fhir.search.SearchParser;
import org.mhero.kit.fhir.search.SearchRequest;
import org.mhero.kit.fhir.search.SearchResult;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.Interaction;

/** Search by GET and by POST (FHIR R4 http.html#search; mCSD ITI-90). */
@ApplicationScoped
class SearchInteraction {
  private static final String DISTANCE =
      "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/location-distance\","
          + "\"valueDistance\":{\"value\":%s,\"unit\":\"km\","
          + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"km\"}}],";

  private final FhirTypes types;
  private final FhirSearch search;
  private final AccessChecker access;
  private final Outcomes outcomes;
  private final Subset subset;

  SearchInteraction(
      FhirTypes types, FhirSearch search, AccessChecker access, Outcomes outcomes, Subset subset) {
    this.types = types;
    this.search = search;
    this.access = access;
    this.outcomes = outcomes;
    this.subset = subset;
  }

  FhirAnswer answer(FhirRequest request, Route route) {
    QueryParams query = request.query().and(form(request));
    SearchRequest understood =
        new SearchParser(types, request.ownBase())
            .parse(route.type(), query, request.headers().handling());
    checkTouched(request, understood.touchedTypes());
    SearchResult result = search.search(understood, type -> mayRead(request, type));
    return FhirAnswer.of(200, bundle(request, route, query, result));
  }

  private void checkTouched(FhirRequest request, Set<String> touched) {
    for (String type : touched) {
      if (!mayRead(request, type)) {
        throw AppException.forbidden("Searching by " + type + " is not allowed to this caller");
      }
    }
  }

  private boolean mayRead(FhirRequest request, String type) {
    return access.allows(request.caller(), type, Interaction.SEARCH_TYPE);
  }

  private BundleJson bundle(
      FhirRequest request, Route route, QueryParams query, SearchResult result) {
    String url = request.url(route.type());
    SearchRequest understood = result.request();
    BundleJson bundle = new BundleJson("searchset").total(result.total());
    String self =
        query
            .first("_cursor")
            .map(c -> "_cursor=" + c)
            .orElseGet(() -> understood.used().encoded());
    bundle.link("self", self.isEmpty() ? url : url + "?" + self);
    if (result.next() != null) {
      bundle.link("next", url + "?" + result.next() + format(query));
    }
    QueryParams output = understood.used();
    for (Match match : result.matches()) {
      add(bundle, request, match.resource(), output, matchMode(match.metres()));
    }
    for (StoredResource included : result.included()) {
      add(bundle, request, included, output, "\"search\":{\"mode\":\"include\"}");
    }
    if (!understood.ignored().isEmpty()) {
      bundle.entry(
          null, outcomes.ignored(understood.ignored()), "\"search\":{\"mode\":\"outcome\"}");
    }
    return bundle;
  }

  private static String format(QueryParams query) {
    return query.first("_format").map(f -> "&_format=" + QueryParams.encode(f)).orElse("");
  }

  private void add(
      BundleJson bundle,
      FhirRequest request,
      StoredResource resource,
      QueryParams output,
      String tail) {
    byte[] json = resource.json();
    if (json != null) {
      bundle.entry(
          request.url(resource.reference()), out -> out.write(subset.of(json, output)), tail);
    }
  }

  private static String matchMode(@Nullable Double metres) {
    String distance =
        metres == null
            ? ""
            : DISTANCE.formatted(String.format(java.util.Locale.ROOT, "%.3f", metres / 1000));
    return "\"search\":{" + distance + "\"mode\":\"match\"}";
  }

  private static QueryParams form(FhirRequest request) {
    if (!request.method().equals("POST")
        || !(request.payload() instanceof FhirRequest.Payload.Raw raw)
        || raw.bytes().length == 0) {
      return QueryParams.parse("");
    }
    String type = raw.contentType();
    if (type != null
        && !type.toLowerCase(java.util.Locale.ROOT)
            .startsWith("application/x-www-form-urlencoded")) {
      throw new AppException(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "A search is posted as application/x-www-form-urlencoded");
    }
    return QueryParams.parse(new String(raw.bytes(), StandardCharsets.UTF_8));
  }
}
