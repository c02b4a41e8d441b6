package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SendEmail;

/** {@code send_email} (reference 4.10). */
final class SendEmailRunner {
  private static final String SCHEME = "mailto:";

  private SendEmailRunner() {}

  static void run(Turn turn, SendEmail action) {
    Language language = Language.of(turn);
    String subject =
        Texts.trim(
            turn.text(first(language, action.uuid(), "subject", action.subject()))
                .replaceAll("(?U)\\s+", " "));
    if (subject.isEmpty()) {
      turn.error("The subject of the e-mail is empty", null, Map.of());
      return;
    }
    String body = turn.text(first(language, action.uuid(), "body", action.body()));
    if (body.isEmpty()) {
      turn.error("The body of the e-mail is empty", null, Map.of());
      return;
    }
    List<String> to = addresses(turn, action.addresses());
    if (to.isEmpty()) {
      return;
    }
    try {
      turn.injectables.ports().mail().send(to, subject, body);
      turn.log(new ServiceEvent.EmailSent(to, subject, body));
    } catch (ServiceException e) {
      turn.error("The e-mail was not sent: " + e.getMessage(), null, Map.of());
    }
  }

  private static Template first(Language language, String item, String property, Template written) {
    return language.find(item, property, List.of(written)).texts().getFirst();
  }

  private static List<String> addresses(Turn turn, List<Template> templates) {
    List<String> addresses = new ArrayList<>();
    for (Template template : templates) {
      String address = turn.text(template);
      if (address.isEmpty()) {
        turn.error("An address of the e-mail is empty", null, Map.of());
      } else {
        addresses.add(address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address);
      }
    }
    return addresses;
  }
}
