package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;
import org.mhero.reporting.console.layout.Words;

/** Tells what a text costs, as messaging counts it. */
@ApplicationScoped
public class TextCosts {
  private final MessagingClient messaging;

  TextCosts(@RestClient MessagingClient messaging) {
    this.messaging = messaging;
  }

  /** The cost of a text in words; nothing when it is empty or cannot be counted now. */
  Optional<StepView.Parts> of(Words w, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Ask.maybe(() -> messaging.parts(new MessagingClient.Text(text)))
        .map(parts -> words(w, parts));
  }

  /** The cost in one line, for a reply. */
  public String line(Words w, String text) {
    return of(w, text).map(parts -> parts.length() + " · " + parts.plain()).orElse("");
  }

  private static StepView.Parts words(Words w, MessagingClient.Parts parts) {
    MessagingClient.Dearest dearest = parts.dearest();
    boolean dear = parts.encoding().startsWith("UCS") && dearest != null;
    String cheaper =
        dearest == null || dearest.cheaper() == null
            ? ""
            : w.t("send.cheaper", dearest.cheaper(), dearest.character());
    return new StepView.Parts(
        w.t("send.length", parts.units(), parts.perSegment() * parts.segments(), parts.segments()),
        w.t(parts.encoding().startsWith("UCS") ? "send.letters-dear" : "send.letters-plain"),
        dear,
        dear && dearest != null ? w.t("send.dear", dearest.character(), parts.perSegment()) : "",
        dear ? cheaper : "");
  }
}
