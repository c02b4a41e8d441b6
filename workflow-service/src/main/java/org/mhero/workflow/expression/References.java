package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.TemplateScanner.Found;
import org.mhero.workflow.expression.Token.Kind;

/** What the expressions of a template refer to, found without evaluating them (reference 1.8). */
public final class References {
  private References() {}

  /** Paths such as {@code [contact, fields, beds]}, in lower case and in order. */
  public static List<List<String>> of(Template template) {
    if (template.constant()) {
      return List.of();
    }
    List<List<String>> paths = new ArrayList<>();
    for (Found found : TemplateScanner.expressions(template.source())) {
      try {
        Parser.parse(found.inner());
        collect(Lexer.tokens(found.inner()), paths);
      } catch (SyntaxException e) {
        continue; // it refers to nothing: evaluating it fails
      }
    }
    return paths;
  }

  private static void collect(List<Token> tokens, List<List<String>> paths) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean root = tokens.get(i).kind() == Kind.NAME && (i == 0 || !tokens.get(i - 1).is("."));
      if (root) {
        paths.add(path(tokens, i));
      }
    }
  }

  private static List<String> path(List<Token> tokens, int root) {
    List<String> path = new ArrayList<>();
    path.add(Texts.lower(tokens.get(root).text()));
    int at = root + 1;
    while (true) {
      if (tokens.get(at).is(".")) {
        path.add(Texts.lower(tokens.get(at + 1).text()));
        at += 2;
      } else if (tokens.get(at).is("[")
          && tokens.get(at + 1).kind() == Kind.TEXT
          && tokens.get(at + 2).is("]")) {
        path.add(Texts.lower(tokens.get(at + 1).text()));
        at += 3;
      } else {
        return path;
      }
    }
  }
}
