package org.mhero.kit.fhir.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mhero.kit.error.AppException;

/** The parameters of a query in their order, repeated names included. */
public record QueryParams(List<Param> params) {

  /** One name with one value, decoded. */
  public record Param(String name, String value) {
    /** The name without its modifier. */
    String base() {
      int colon = name.indexOf(':');
      return colon < 0 ? name : name.substring(0, colon);
    }
  }

  public QueryParams {
    params = List.copyOf(params);
  }

  /** Reads a query string or a form body, with or without {@code ?}. */
  public static QueryParams parse(String query) {
    var params = new ArrayList<Param>();
    for (String pair : (query.startsWith("?") ? query.substring(1) : query).split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        params.add(new Param(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
      }
    }
    return new QueryParams(params);
  }

  /** All of these and then all of those. */
  public QueryParams and(QueryParams more) {
    var all = new ArrayList<>(params);
    all.addAll(more.params);
    return new QueryParams(all);
  }

  /** The first value of a parameter, its name compared without case. */
  public Optional<String> first(String name) {
    return params.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .map(Param::value)
        .findFirst();
  }

  /** As a query string again. */
  public String encoded() {
    var out = new StringBuilder();
    for (Param param : params) {
      out.append(out.isEmpty() ? "" : "&")
          .append(encode(param.name()))
          .append('=')
          .append(encode(param.value()));
    }
    return out.toString();
  }

  /** Encodes one value for a query, leaving what FHIR uses as separators readable. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%2F", "/")
        .replace("+", "%20");
  }

  private static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\u0000') >= 0) {
        throw AppException.invalid("The query holds a character no text has");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw AppException.invalid("The query is not URL-encoded");
    }
  }
}
