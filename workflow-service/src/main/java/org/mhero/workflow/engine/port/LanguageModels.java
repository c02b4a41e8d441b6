package org.mhero.workflow.engine.port;

import org.mhero.workflow.engine.asset.Llm;

/** Asks language models (reference 4.14). */
@FunctionalInterface
public interface LanguageModels {
  /**
   * The answer of a model.
   *
   * @throws ServiceException when there is none
   */
  Answer ask(Llm model, String instructions, String input) throws ServiceException;

  /** What it said and what that has cost. */
  record Answer(String output, int tokensIn, int tokensOut) {}
}
