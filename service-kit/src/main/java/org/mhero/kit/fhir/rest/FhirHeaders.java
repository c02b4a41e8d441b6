package org.mhero.kit.fhir.rest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.search.SearchParser.Handling;

/**
 * The headers a FHIR interaction looks at, from HTTP or from a Bundle entry.
 *
 * @param ifNoneExist the criteria of a conditional create; what stands before them, as some clients
 *     send the whole address of a search, is left out
 */
record FhirHeaders(
    @Nullable String ifMatch,
    @Nullable String ifNoneMatch,
    @Nullable String ifNoneExist,
    @Nullable String prefer) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

  FhirHeaders {
    ifNoneExist = ifNoneExist == null ? null : criteria(ifNoneExist);
  }

  static final FhirHeaders NONE = new FhirHeaders(null, null, null, null);

  /** What an answer to a write holds (FHIR R4 http.html#return). */
  enum Return {
    MINIMAL,
    REPRESENTATION,
    OPERATION_OUTCOME
  }

  /** The version {@code If-Match} names, null when it names none. */
  @Nullable Long expectedVersion() {
    if (ifMatch == null || ifMatch.isBlank()) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw AppException.invalid("If-Match: write W/\"version\"");
    }
    return Long.valueOf(tag.group(1));
  }

  /** Whether the caller already has the version of this tag. */
  boolean has(String etag) {
    return ifNoneMatch != null
        && java.util.Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(etag::equals);
  }

  Return wantedReturn(Return usual) {
    String text = preference();
    if (text.contains("return=minimal")) {
      return Return.MINIMAL;
    }
    if (text.contains("return=operationoutcome")) {
      return Return.OPERATION_OUTCOME;
    }
    return text.contains("return=representation") ? Return.REPRESENTATION : usual;
  }

  Handling handling() {
    return preference().contains("handling=strict") ? Handling.STRICT : Handling.LENIENT;
  }

  private static String criteria(String ifNoneExist) {
    int question = ifNoneExist.indexOf('?');
    return question >= 0 && ifNoneExist.lastIndexOf('=', question) < 0
        ? ifNoneExist.substring(question + 1)
        : ifNoneExist;
  }

  private String preference() {
    return prefer == null ? "" : prefer.toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
