package org.mhero.kit.fhir.rest;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Caller;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.search.OwnBase;
import org.mhero.kit.fhir.search.QueryParams;

/**
 * One interaction that is asked for, by HTTP or by an entry of a Bundle.
 *
 * @param path below the base, without slashes at its ends
 * @param base the address of this server as the caller knows it, without a slash at its end
 */
record FhirRequest(
    String method,
    String path,
    QueryParams query,
    FhirHeaders headers,
    Payload payload,
    Caller caller,
    String base) {

  /** The body: none, bytes still to be read, or a resource out of a Bundle. */
  sealed interface Payload {
    record None() implements Payload {}

    record Raw(byte[] bytes, @Nullable String contentType) implements Payload {
      /** The bytes in UTF-8, whatever charset the header names. */
      byte[] utf8() {
        return Charsets.toUtf8(bytes, contentType);
      }
    }

    record Parsed(Resource resource) implements Payload {}
  }

  /** The resource of the body; 400 when there is none. */
  Resource resource(FhirJson codec) {
    return switch (payload) {
      case Payload.Parsed parsed -> parsed.resource();
      case Payload.Raw raw when raw.bytes().length > 0 ->
          Format.sent(raw.contentType()) == Format.JSON
              ? codec.parse(raw.utf8())
              : codec.parseXml(raw.utf8());
      default -> throw AppException.invalid("The body is missing");
    };
  }

  OwnBase ownBase() {
    return new OwnBase(base);
  }

  String url(String reference) {
    return base + "/" + reference;
  }
}
