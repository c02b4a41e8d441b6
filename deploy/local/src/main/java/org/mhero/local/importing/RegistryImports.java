package org.mhero.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
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
import org.mhero.local.front.CachedToken;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.front.SuiteFailed;

/** The registry's import API, spoken to through the gateway as an administrator. */
public final class RegistryImports {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String PATH = "/api/registry/imports";

  private final String base;
  private final Tokens tokens;
  private final SuiteClient suite;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param told is told what does not answer while it is waited for
   */
  public RegistryImports(String gateway, Tokens tokens, PrintStream told) {
    this.base = gateway + PATH;
    this.tokens = tokens;
    this.suite =
        new SuiteClient(
            URI.create(gateway), new CachedToken(() -> tokens.of("admin")), told::println);
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

  /** How far an import is; a registry that is away is waited for, the import goes on with it. */
  ImportState state(String id) throws IOException {
    return JSON.treeToValue(patiently("/" + id), ImportState.class);
  }

  List<ImportProblem> problems(String id) throws IOException {
    var all = new ArrayList<ImportProblem>();
    String query = "";
    while (true) {
      ProblemPage page =
          JSON.treeToValue(patiently("/" + id + "/problems" + query), ProblemPage.class);
      all.addAll(page.problems());
      if (page.next() == null || page.problems().isEmpty()) {
        return all;
      }
      query = "?cursor=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
    }
  }

  private JsonNode patiently(String rest) {
    try {
      return suite.get(PATH + rest);
    } catch (SuiteFailed e) {
      throw new Problem("The registry does not answer: " + e.getMessage(), e);
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
