package org.mhero.kit.fhir.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** JSON or XML, for a request's body and for its answer (FHIR R4 http.html#mime-type). */
enum Format {
  JSON("application/fhir+json"),
  XML("application/fhir+xml");

  private static final Set<String> JSON_NAMES =
      Set.of("json", "application/json", "application/fhir+json", "text/json");
  private static final Set<String> XML_NAMES =
      Set.of("xml", "application/xml", "application/fhir+xml", "text/xml");
  private static final Set<String> ANY = Set.of("*/*", "application/*", "*");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType + ";charset=UTF-8";
  }

  /** What to answer in: {@code _format} before {@code Accept}; 406 when it is neither. */
  static Format wanted(@Nullable String parameter, @Nullable String accept) {
    if (parameter != null && !parameter.isBlank()) {
      return named(parameter.replace(' ', '+'))
          .orElseThrow(
              () -> new AppException(ErrorCode.NOT_ACCEPTABLE, "_format: only JSON and XML"));
    }
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    for (String type : byPreference(accept)) {
      Optional<Format> format = ANY.contains(type) ? Optional.of(JSON) : named(type);
      if (format.isPresent()) {
        return format.get();
      }
    }
    throw new AppException(ErrorCode.NOT_ACCEPTABLE, "Accept: only JSON and XML");
  }

  /** What a body is in; JSON when it does not say, 415 when it is neither. */
  static Format sent(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return JSON;
    }
    return named(contentType)
        .orElseThrow(
            () ->
                new AppException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type: only JSON and XML"));
  }

  private static Optional<Format> named(String mediaType) {
    String bare = bare(mediaType);
    if (JSON_NAMES.contains(bare)) {
      return Optional.of(JSON);
    }
    return XML_NAMES.contains(bare) ? Optional.of(XML) : Optional.empty();
  }

  private static String bare(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String type = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> byPreference(String accept) {
    record Choice(String type, double quality) {}
    var choices = new ArrayList<Choice>();
    for (String part : accept.split(",")) {
      choices.add(new Choice(bare(part), quality(part)));
    }
    return choices.stream()
        .filter(c -> c.quality() > 0)
        .sorted(Comparator.comparingDouble(Choice::quality).reversed())
        .map(Choice::type)
        .toList();
  }

  private static double quality(String part) {
    int q = part.replace(" ", "").indexOf(";q=");
    if (q < 0) {
      return 1;
    }
    try {
      return Double.parseDouble(part.replace(" ", "").substring(q + 3).split(";")[0]);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
