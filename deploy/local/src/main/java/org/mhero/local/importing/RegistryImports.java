package org.mhero.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mhero.local.Problem;
import org.mhero.local.Tokens;

/** The registry's import API, spoken to through the gateway as an administrator. */
public final class RegistryImports {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String base;
  private final Tokens tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public RegistryImports(String gateway, Tokens tokens) {
    this.base = gateway + "/api/registry/imports";
    this.tokens = tokens;
  }

  /** Sends all files at once; the registry reads them in the background. */
  String begin(String source, Path root, List<Path> files) throws IOException {
    var multipart = new Multipart(root, files);
    var request =
        request("?source=" + source)
            .header("Content-Type", multipart.contentType())
            .POST(multipart.body());
    return JSON.treeToValue(ask(request), ImportState.class).id();
  }

  ImportState state(String id) throws IOException {
    return JSON.treeToValue(ask(request("/" + id).GET()), ImportState.class);
  }

  List<ImportProblem> problems(String id) throws IOException {
    var all = new ArrayList<ImportProblem>();
    String query = "";
    while (true) {
      ProblemPage page =
          JSON.treeToValue(ask(request("/" + id + "/problems" + query).GET()), ProblemPage.class);
      all.addAll(page.problems());
      if (page.next() == null || page.problems().isEmpty()) {
        return all;
      }
      query = "?cursor=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(URI.create(base + rest))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + tokens.of("admin"));
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new Problem(
            "The registry answered %d: %s".formatted(answer.statusCode(), detail(answer.body())));
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while importing; repeating the command goes on.", e);
    }
  }

  private static String detail(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      return problem.path("detail").asText(problem.path("title").asText(body));
    } catch (IOException e) {
      return body.isBlank() ? "(nothing more)" : body;
    }
  }
}
