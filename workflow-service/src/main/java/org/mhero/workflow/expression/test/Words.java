package org.mhero.workflow.expression.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** Words of a text as the environment's collation compares them (reference 2.4, 6.3). */
final class Words {
  private final List<String> written;
  private final List<String> folded;

  private Words(String text, Collation collation) {
    this.written = Texts.words(text);
    this.folded = written.stream().map(collation::transform).toList();
  }

  /** As they were written. */
  List<String> written() {
    return written;
  }

  /** As they are compared. */
  List<String> folded() {
    return folded;
  }

  /** The words that are also among others, as they were written. */
  List<String> among(Words others) {
    Set<String> wanted = new HashSet<>(others.folded);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      if (wanted.contains(folded.get(i))) {
        found.add(written.get(i));
      }
    }
    return found;
  }

  /** A test of the words of a text against other words. */
  static Callable test(Comparison comparison) {
    return Signature.of(
        List.of(Kind.TEXT, Kind.TEXT),
        List.of(),
        (Arguments arguments) -> {
          Collation collation = arguments.environment().collation();
          return comparison.compare(
              new Words(arguments.text(0), collation), new Words(arguments.text(1), collation));
        });
  }

  /** What a word test does. */
  @FunctionalInterface
  interface Comparison {
    Value compare(Words text, Words wanted);
  }
}
