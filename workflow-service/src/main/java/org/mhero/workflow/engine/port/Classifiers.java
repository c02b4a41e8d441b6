package org.mhero.workflow.engine.port;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.asset.Classifier;

/** Guesses what a text is about (reference 4.14); the 13.2 line only. */
@FunctionalInterface
public interface Classifiers {
  /**
   * The guesses of a classifier.
   *
   * @throws ServiceException when there are none
   */
  Classification classify(Classifier classifier, String input) throws ServiceException;

  /**
   * What a text may be about.
   *
   * @param intents best first
   * @param entities what was found in it, by name
   */
  record Classification(
      List<Guess> intents, Map<String, List<Guess>> entities, List<HttpLog> logs) {}

  /** An intent or an entity and how sure it is. */
  record Guess(String value, BigDecimal confidence) {}
}
