package org.mhero.registry.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.fhir.type.Extractor;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.ParamKind;

/** Search parameters that several types have in common. */
final class Params {
  static final List<String> ENDPOINT = List.of("Endpoint");
  static final List<String> LOCATION = List.of("Location");
  static final List<String> ORGANIZATION = List.of("Organization");
  static final List<String> PRACTITIONER = List.of("Practitioner");
  static final List<String> SERVICE = List.of("HealthcareService");

  /** {@code telecom}, {@code phone} and {@code email}; mCSD has none, messaging needs them. */
  static FhirType.Builder telecom(FhirType.Builder type) {
    return type.token("telecom")
        .extracted(
            "phone", ParamKind.TOKEN, of(ContactPointSystem.PHONE), "telecom of system phone")
        .extracted(
            "email", ParamKind.TOKEN, of(ContactPointSystem.EMAIL), "telecom of system email");
  }

  /** {@code address} and its parts. */
  static FhirType.Builder address(FhirType.Builder type) {
    return type.string("address")
        .string("address-city", "address.city")
        .string("address-state", "address.state")
        .string("address-country", "address.country")
        .string("address-postalcode", "address.postalCode")
        .token("address-use", "address.use");
  }

  /** The coded values of an extension of the resource. */
  static Extractor extension(String url) {
    return resource ->
        ((DomainResource) resource).getExtensionsByUrl(url).stream().map(Extension::getValue);
  }

  private static Extractor of(ContactPointSystem system) {
    return resource -> points(resource).filter(point -> point.getSystem() == system);
  }

  private static Stream<ContactPoint> points(Resource resource) {
    Base[] points = resource.getProperty("telecom".hashCode(), "telecom", false);
    return points == null ? Stream.empty() : Arrays.stream(points).map(ContactPoint.class::cast);
  }

  private Params() {}
}
