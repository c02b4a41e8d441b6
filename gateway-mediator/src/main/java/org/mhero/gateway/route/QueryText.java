package org.mhero.gateway.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads query strings. */
public final class QueryText {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
  private static final int MOST_NAMES = 30;

  private QueryText() {}

  /** The comma-separated values of a parameter, all its repetitions together. */
  static Set<String> values(String query, String name) {
    return pairs(query)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> decoded(pair.substring(name.length() + 1)))
        .flatMap(value -> Stream.of(value.split(",")))
        .filter(value -> !value.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The names of the parameters without their values: what was asked for, not about whom. Names
   * that are no names, such as a value that lost its name, are left out.
   */
  public static String names(String query) {
    return pairs(query)
        .map(pair -> pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair)
        .map(QueryText::decoded)
        .filter(name -> NAME.matcher(name).matches() && !name.chars().allMatch(Character::isDigit))
        .distinct()
        .limit(MOST_NAMES)
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> pairs(String query) {
    return query.isEmpty() ? Stream.empty() : Stream.of(query.split("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
