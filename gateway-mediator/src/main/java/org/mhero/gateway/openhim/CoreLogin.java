package org.mhero.gateway.openhim;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** How a call of the core's API is logged in. */
sealed interface CoreLogin {

  /** Puts on a request what the core wants to see. */
  void sign(HttpRequest.Builder request, User user, Fetch fetch)
      throws IOException, InterruptedException;

  /** The API user. */
  record User(String email, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "User[" + email + "]";
    }
  }

  /** A GET of the core's API without credentials. */
  interface Fetch {
    HttpResponse<String> get(String path) throws IOException, InterruptedException;
  }

  /** HTTP basic, core 5.1 and later. */
  final class Basic implements CoreLogin {
    @Override
    public void sign(HttpRequest.Builder request, User user, Fetch fetch) {
      String pair = user.email() + ":" + user.password();
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /**
   * OpenHIM's own salted token, all cores so far. The core's time is good for ten seconds, so it is
   * fetched for each call.
   */
  final class Token implements CoreLogin {
    @Override
    public void sign(HttpRequest.Builder request, User user, Fetch fetch)
        throws IOException, InterruptedException {
      HttpResponse<String> answer =
          fetch.get("/authenticate/" + URLEncoder.encode(user.email(), StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new IOException(
            "The core knows no user of that name who may log in by token: status "
                + answer.statusCode());
      }
      JsonObject given = read(answer.body());
      String salt = UUID.randomUUID().toString();
      String time = given.getString("ts");
      String hash = sha512(given.getString("salt") + user.password());
      request.header("auth-username", user.email());
      request.header("auth-ts", time);
      request.header("auth-salt", salt);
      request.header("auth-token", sha512(hash + salt + time));
    }

    private static JsonObject read(String body) throws IOException {
      try {
        return new JsonObject(body);
      } catch (DecodeException e) {
        throw new IOException("The core gave no salt", e);
      }
    }

    private static String sha512(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JVM has SHA-512", e);
      }
    }
  }
}
