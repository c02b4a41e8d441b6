package org.mhero.workflow.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.Group;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;

/** Audiences as the directory behind the gateway keeps and resolves them. */
@ApplicationScoped
class DirectoryAudiences implements Audiences {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PRACTITIONER = "Practitioner/";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Directory directory;
  private final ServiceCalls calls;
  private final FhirJson json;
  private final String gateway;

  DirectoryAudiences(
      Directory directory,
      ServiceCalls calls,
      FhirJson json,
      @ConfigProperty(name = "mhero.gateway.url") String gateway) {
    this.directory = directory;
    this.calls = calls;
    this.json = json;
    this.gateway = gateway;
  }

  @Override
  public List<Worker> of(String reference) {
    if (!reference.startsWith(PRACTITIONER)) {
      return directory.resolve(group(reference)).workers();
    }
    return directory
        .worker(reference.substring(PRACTITIONER.length()))
        .map(List::of)
        .orElseThrow(() -> AppException.unprocessable("There is no " + reference));
  }

  private Group group(String reference) {
    HttpRequest.Builder get =
        HttpRequest.newBuilder(URI.create(gateway + "/fhir/" + reference))
            .timeout(PATIENCE)
            .header("Accept", "application/fhir+json");
    try {
      HttpResponse<byte[]> answer =
          http.send(calls.sign(get).build(), HttpResponse.BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case 200 -> json.parse(Group.class, answer.body());
        case 404, 410 -> throw AppException.unprocessable("There is no " + reference);
        default -> throw away(reference, "status " + answer.statusCode(), null);
      };
    } catch (IOException e) {
      throw away(reference, "nobody answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(reference, "interrupted", e);
    }
  }

  private static AppException away(
      String reference, String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new AppException(
        ErrorCode.UNAVAILABLE, reference + " could not be read: " + why, List.of(), cause);
  }
}
