package org.mhero.workflow.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * {@code call_webhook} (reference 10.1).
 *
 * @param headers in the order they are written
 * @param resultName the result that keeps the outcome, or null
 */
public record CallWebhook(
    String uuid,
    String method,
    Template url,
    Map<String, Template> headers,
    Template body,
    @Nullable String resultName)
    implements Action {
  private static final int LONGEST_URL = 8_192;
  private static final int LONGEST_BODY = 20_000;
  private static final int LONGEST_NAME = 64;
  private static final int MOST_HEADERS = 10;
  private static final int LONGEST_HEADER = 10_000;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern TOKEN = Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+");

  public CallWebhook {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static CallWebhook read(String uuid, JsonSource json) {
    String method = json.text("method", LONGEST_NAME);
    if (!method.isEmpty() && !METHODS.contains(method)) {
      json.fault("method must be GET, HEAD, POST, PUT, PATCH or DELETE");
    }
    return new CallWebhook(
        uuid,
        method,
        json.template("url", LONGEST_URL),
        headers(json),
        json.optionalTemplate("body", LONGEST_BODY),
        json.resultName());
  }

  private static Map<String, Template> headers(JsonSource json) {
    Map<String, Template> headers = new LinkedHashMap<>();
    JsonSource written = json.at("headers");
    for (String name : written.keys()) {
      if (!TOKEN.matcher(name).matches()) {
        written.fault(name + " is no valid name of a header");
      }
      headers.put(name, written.optionalTemplate(name, LONGEST_HEADER));
    }
    if (headers.size() > MOST_HEADERS && !json.older()) {
      written.fault("has more than " + MOST_HEADERS + " items");
    }
    return headers;
  }
}
