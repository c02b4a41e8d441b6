package org.mhero.workflow.query;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.UrnSchemes;
import org.mhero.workflow.query.QueryNode.Condition;

/** What a text alone asks for: a URN, part of a phone number, or a name (reference 8.1). */
final class ImplicitCondition {
  private static final Pattern NUMBER = Pattern.compile("\\+?[-0-9]{4,}");
  private static final Pattern REF = Pattern.compile("[A-HJ-NP-Z2-9]{6,7}");
  private static final Pattern ID = Pattern.compile("[-+]?[0-9]{1,18}");

  private final Environment environment;

  ImplicitCondition(Environment environment) {
    this.environment = environment;
  }

  Condition of(String text) {
    Condition found = environment.redactsUrns() ? identity(text) : urn(text);
    return found == null ? name(text) : found;
  }

  /** Where URNs are hidden nobody may search for them, so a number means something else. */
  private @Nullable Condition identity(String text) {
    if (environment.line() == Line.V13_2) {
      return ID.matcher(text).matches()
          ? new Condition(Attribute.ID, Comparison.EQUAL, Long.toString(Long.parseLong(text)))
          : null;
    }
    return REF.matcher(text).matches()
        ? new Condition(Attribute.REF, Comparison.EQUAL, text)
        : null;
  }

  private @Nullable Condition urn(String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : Texts.lower(text.substring(0, colon));
    if (UrnSchemes.known(scheme, environment.line())) {
      String path = path(text.substring(colon + 1));
      if (!path.isEmpty()) {
        return new Condition(new Property.UrnScheme(scheme), Comparison.EQUAL, path);
      }
    }
    if (NUMBER.matcher(text).matches()) {
      String digits = text.replace("-", "");
      return new Condition(new Property.UrnScheme("tel"), Comparison.CONTAINS, digits);
    }
    return null;
  }

  /** The path alone, of a URN's text after the scheme. */
  private static String path(String rest) {
    String path = rest;
    for (String sign : new String[] {"#", "?"}) {
      int end = path.indexOf(sign);
      path = end < 0 ? path : path.substring(0, end);
    }
    for (var escape : Map.of("%23", "#", "%3F", "?").entrySet()) {
      path = path.replace(escape.getKey(), escape.getValue());
    }
    return path.replace("%25", "%");
  }

  private static Condition name(String text) {
    boolean words = !NameWords.of(text).isEmpty();
    return new Condition(Attribute.NAME, words ? Comparison.CONTAINS : Comparison.EQUAL, text);
  }
}
