package org.mhero.reporting.console.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;

/** FHIR resources of the other services, asked for in the official's name. */
@ApplicationScoped
public class Fhir {
  private final FhirClient client;
  private final FhirJson json;

  Fhir(@RestClient FhirClient client, FhirJson json) {
    this.client = client;
    this.json = json;
  }

  /** A search's first page; parameters are name, value, name, value and so on. */
  public Bundle search(String type, String... parameters) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      query.add(parameters[i], parameters[i + 1]);
    }
    return search(type, query);
  }

  /** A search's first page. */
  public Bundle search(String type, MultivaluedMap<String, String> parameters) {
    return json.trusted(Bundle.class, Ask.now(() -> client.search(type, parameters)));
  }

  /** A resource by its id, or nothing when there is none (any more). */
  public <T extends Resource> Optional<T> read(Class<T> type, String id) {
    try {
      byte[] found = Ask.now(() -> client.read(type.getSimpleName(), id));
      return Optional.of(json.trusted(type, found));
    } catch (AppException e) {
      if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Stores a new resource and returns it as stored. */
  public <T extends Resource> T create(Class<T> type, T resource) {
    byte[] body = json.json(resource);
    return json.trusted(type, Ask.now(() -> client.create(resource.fhirType(), body)));
  }

  /** Stores a resource under its own id. */
  public void put(Resource resource) {
    byte[] body = json.json(resource);
    String id = resource.getIdElement().getIdPart();
    Ask.now(() -> client.put(resource.fhirType(), id, body));
  }

  /** The resources of a type in a page, in their order. */
  public static <T extends Resource> List<T> of(Class<T> type, Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
