package org.mhero.workflow.engine;

import org.mhero.workflow.engine.port.Airtime;
import org.mhero.workflow.engine.port.Classifiers;
import org.mhero.workflow.engine.port.LanguageModels;
import org.mhero.workflow.engine.port.Mail;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebTrace;
import org.mhero.workflow.expression.Prompts;

/**
 * Other systems. A host hands in those it has; the rest answers that it is not available, which the
 * flow sees as a call that failed.
 *
 * @param web calls over HTTP
 * @param mail e-mail
 * @param airtime airtime for phones
 * @param models language models
 * @param classifiers guesses what a text is about; 13.2 only
 * @param reach whom messages can go to and whose a URN is
 * @param prompts named texts for language models
 */
public record Ports(
    Web web,
    Mail mail,
    Airtime airtime,
    LanguageModels models,
    Classifiers classifiers,
    Reach reach,
    Prompts prompts) {

  /** None at all. */
  public static final Ports NONE =
      new Ports(
          request -> WebTrace.NO_CONNECTION,
          (to, subject, body) -> {
            throw new ServiceException("E-mail is not available");
          },
          (sender, recipient, amounts) -> {
            throw new ServiceException("Airtime is not available");
          },
          (model, instructions, input) -> {
            throw new ServiceException("Language models are not available");
          },
          (classifier, input) -> {
            throw new ServiceException("Classifiers are not available");
          },
          new Reach() {},
          Prompts.NONE);

  /** The same with calls over HTTP. */
  public Ports with(Web other) {
    return new Ports(other, mail, airtime, models, classifiers, reach, prompts);
  }

  /** The same with named texts. */
  public Ports with(Prompts others) {
    return new Ports(web, mail, airtime, models, classifiers, reach, others);
  }
}
