package org.mhero.messaging.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.directory.DirectoryConfig;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;

/** Asks the registry for what the directory of the kit does not answer. */
@ApplicationScoped
public class RegistryClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final DirectoryConfig directory;
  private final ServiceCalls calls;
  private final FhirJson json;
  private final Phones phones;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  RegistryClient(DirectoryConfig directory, ServiceCalls calls, FhirJson json, Phones phones) {
    this.directory = directory;
    this.calls = calls;
    this.json = json;
    this.phones = phones;
  }

  /**
   * A saved audience; empty when there is none of that id.
   *
   * @throws AppException UNAVAILABLE when the registry cannot be asked
   */
  public Optional<Group> group(String id) {
    HttpResponse<byte[]> answer = get("/Group/" + encoded(id));
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(json.parse(Group.class, answer.body()));
      case 404, 410 -> Optional.empty();
      default -> throw unavailable(answer.statusCode(), null);
    };
  }

  /**
   * The workers whose telecom has this number. The answer is checked, since a directory that does
   * not know the parameter may answer with everybody (mCSD has no search by phone).
   *
   * @param e164 the number
   * @throws AppException UNAVAILABLE when the registry cannot be asked or does not know the search
   */
  List<String> owners(String e164) {
    HttpResponse<byte[]> answer = get("/Practitioner?_count=20&phone=" + encoded(e164));
    if (answer.statusCode() != 200) {
      throw unavailable(answer.statusCode(), null);
    }
    return json.parse(Bundle.class, answer.body()).getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(resource -> resource instanceof Practitioner p && has(p, e164))
        .map(Resource::getIdPart)
        .toList();
  }

  private boolean has(Practitioner practitioner, String e164) {
    return practitioner.getTelecom().stream()
        .filter(ContactPoint::hasValue)
        .anyMatch(t -> phones.e164(t.getValue()).filter(e164::equals).isPresent());
  }

  private HttpResponse<byte[]> get(String pathAndQuery) {
    URI uri = URI.create(directory.url() + pathAndQuery);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Accept", "application/fhir+json");
    try {
      return http.send(calls.sign(request).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw unavailable(0, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(0, e);
    }
  }

  private static AppException unavailable(int status, @Nullable Exception cause) {
    return new AppException(
        ErrorCode.UNAVAILABLE, "The registry cannot be asked (" + status + ")", List.of(), cause);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
