package org.mhero.e2e;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.mhero.local.handset.Owner;

/** Answers whatever comes with the next of its answers, until it has none left. */
final class Answerer implements Owner {
  private final Iterator<String> answers;
  private int received;

  Answerer(List<String> answers) {
    this.answers = answers.iterator();
  }

  @Override
  public Optional<String> receive(String text) {
    received++;
    boolean question = text.contains("reply") || text.contains("Reply") || text.contains("provide");
    return question && answers.hasNext() ? Optional.of(answers.next()) : Optional.empty();
  }

  int received() {
    return received;
  }
}
