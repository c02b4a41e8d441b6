package org.mhero.messaging.channel;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** What a provider sent, whether in the query or in a form. */
public final class CallbackParameters {
  private final MultivaluedMap<String, String> values = new MultivaluedHashMap<>();

  /**
   * @param query the decoded query
   * @param form a body of {@code application/x-www-form-urlencoded}, or null
   */
  public CallbackParameters(MultivaluedMap<String, String> query, @Nullable String form) {
    query.forEach((name, all) -> values.put(name, all));
    if (form != null && !form.isBlank()) {
      for (String pair : form.strip().split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        values.add(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AppException(ErrorCode.INVALID, "The form is not URL-encoded", List.of(), e);
    }
  }

  /** The first of the named parameters that is there. */
  public Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.getFirst(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** A parameter that has to be there and not blank. */
  public String required(String... names) {
    return first(names)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> AppException.invalid("The parameter " + names[0] + " is missing"));
  }
}
