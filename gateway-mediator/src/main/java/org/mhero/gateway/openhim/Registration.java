package org.mhero.gateway.openhim;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What the core is told about this mediator: POST /mediators. */
final class Registration {
  /** Without methods a channel matches nothing (core 7.2.1 and later). */
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private Registration() {}

  static JsonObject of(OpenhimConfig config, Semver version) {
    return body(config).put("version", version.toString());
  }

  /** Tells a changed registration from the last one, whatever its version. */
  static String hash(OpenhimConfig config) {
    try {
      byte[] text = body(config).encode().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  private static JsonObject body(OpenhimConfig config) {
    return new JsonObject()
        .put("urn", config.urn())
        .put("name", "mHero gateway")
        .put("description", "Reaches health workers by SMS; FHIR mCSD and mACM")
        .put("endpoints", new JsonArray().add(route(config).put("path", "/fhir")))
        .put("defaultChannelConfig", new JsonArray().add(channel(config)))
        .put("configDefs", configDefs())
        .put("config", new JsonObject().put(Overlay.ENVELOPE, config.envelopeKilobytes()));
  }

  private static JsonObject channel(OpenhimConfig config) {
    return new JsonObject()
        .put("name", "mHero FHIR")
        .put("urlPattern", "^/fhir(/.*)?$")
        .put("type", "http")
        .put("methods", new JsonArray(METHODS))
        .put("allow", new JsonArray().add("mhero"))
        .put("authType", "private")
        .put("requestBody", false)
        .put("responseBody", false)
        .put("autoRetryEnabled", false)
        .put("autoRetryMaxAttempts", 5)
        .put("routes", new JsonArray().add(route(config).put("forwardAuthHeader", true)));
  }

  private static JsonObject route(OpenhimConfig config) {
    return new JsonObject()
        .put("name", "mhero-gateway")
        .put("host", config.route().host())
        .put("port", config.route().port())
        .put("secured", config.route().secured())
        .put("type", "http")
        .put("primary", true);
  }

  private static JsonArray configDefs() {
    return new JsonArray()
        .add(
            new JsonObject()
                .put("param", Overlay.ENVELOPE)
                .put("displayName", "Largest answer in an envelope, in kB")
                .put("description", "Larger answers are passed on as they are")
                .put("type", "number"));
  }
}
