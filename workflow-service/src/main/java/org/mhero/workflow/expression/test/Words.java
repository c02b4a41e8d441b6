package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Texts;

/** How words are compared: the collation {@code default} of reference 2.4, lower-case. */
final class Words {
  private Words() {}

  static List<String> folded(List<String> words) {
    return words.stream().map(Texts::lower).toList();
  }
}
