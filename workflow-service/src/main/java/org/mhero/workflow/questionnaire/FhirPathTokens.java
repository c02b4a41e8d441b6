package org.mhero.workflow.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts FHIRPath into tokens: names, texts in single quotes, numbers, dates and signs. */
final class FhirPathTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^'\\\\]|\\\\.)*')|(?<date>@[0-9T:.+-]+)|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<name>[%$]?[A-Za-z_][A-Za-z0-9_]*)|(?<sign><=|>=|!=|[()\\[\\].,=<>+*/&|-]))");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  /** Reads it all; what is no FHIRPath becomes a token that nothing expects. */
  FhirPathTokens(String source) {
    Matcher matcher = TOKEN.matcher(source);
    int end = 0;
    while (end < source.length() && matcher.region(end, source.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (!source.substring(end).isBlank()) {
      tokens.add("?" + source.substring(end).strip());
    }
    tokens.add("");
  }

  String peek() {
    return tokens.get(at);
  }

  String take() {
    String token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean taken(String token) {
    if (peek().equals(token)) {
      take();
      return true;
    }
    return false;
  }

  boolean done() {
    return peek().isEmpty();
  }
}
