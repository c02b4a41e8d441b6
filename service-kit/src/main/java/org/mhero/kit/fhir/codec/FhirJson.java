package org.mhero.kit.fhir.codec;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Reads and writes FHIR JSON (and XML). Foreign input is read strictly: whatever FHIR R4 does not
 * allow is refused with an {@link AppException} that names the element. Bytes of our own store are
 * read without checks.
 */
@ApplicationScoped
public class FhirJson {
  private final FhirContext context;

  @Inject
  public FhirJson(FhirContext context) {
    this.context = context;
  }

  /** A codec without CDI, for tests and tools. */
  public static FhirJson standalone() {
    return new FhirJson(FhirModel.context());
  }

  /** Reads foreign JSON; 400 when it is not a resource. */
  public Resource parse(byte[] json) {
    JsonShape.check(json);
    return parse(context.newJsonParser(), json);
  }

  /** Reads foreign XML; 400 when it is not a resource. */
  public Resource parseXml(byte[] xml) {
    return parse(context.newXmlParser(), xml);
  }

  /** Reads foreign JSON of a known type; 400 when it is another. */
  public <T extends Resource> T parse(Class<T> type, byte[] json) {
    Resource resource = parse(json);
    if (!type.isInstance(resource)) {
      throw AppException.invalid(
          "Expected %s but found %s".formatted(type.getSimpleName(), resource.fhirType()));
    }
    return type.cast(resource);
  }

  /** Reads JSON we wrote ourselves. */
  public <T extends Resource> T trusted(Class<T> type, byte[] json) {
    IParser parser = context.newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    return parser.parseResource(type, new String(json, StandardCharsets.UTF_8));
  }

  /** Reads JSON we wrote ourselves, of any type. */
  public Resource trusted(byte[] json) {
    IParser parser = context.newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    return (Resource) parser.parseResource(new String(json, StandardCharsets.UTF_8));
  }

  public byte[] json(Resource resource) {
    return text(resource).getBytes(StandardCharsets.UTF_8);
  }

  public byte[] xml(Resource resource) {
    return context.newXmlParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
  }

  public String text(Resource resource) {
    return context.newJsonParser().encodeResourceToString(resource);
  }

  /** The context, for a client or a validator. */
  public FhirContext context() {
    return context;
  }

  private static Resource parse(IParser parser, byte[] body) {
    parser.setParserErrorHandler(new StrictErrors());
    try {
      IBaseResource resource = parser.parseResource(new String(body, StandardCharsets.UTF_8));
      return (Resource) resource;
    } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
      if (e.getCause() instanceof AppException app) {
        throw app;
      }
      throw unreadable(": " + Wording.plain(e.getMessage()), e);
    } catch (NullPointerException e) {
      throw unreadable("", e); // HAPI's parser itself stumbles over an extension that is no object
    }
  }

  private static AppException unreadable(String why, RuntimeException cause) {
    return new AppException(
        ErrorCode.INVALID, "The body is not a FHIR R4 resource" + why, List.of(), cause);
  }
}
