package org.mhero.reporting.console.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.mhero.reporting.console.draft.Requests;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.gateway.MessagingClient;

/** Answers a contact on the number it wrote from, and takes messages off the list. */
@ApplicationScoped
class Replies {
  private static final String CONTACT = "https://mhero.org/fhir/contact";

  private final Fhir fhir;
  private final MessagingClient messaging;

  Replies(Fhir fhir, @RestClient MessagingClient messaging) {
    this.fhir = fhir;
    this.messaging = messaging;
  }

  /** Sends a reply; the same key again sends nothing more. */
  void reply(String key, String contact, String language, String text, List<String> answered) {
    Reference to =
        new Reference()
            .setType("Practitioner")
            .setIdentifier(new Identifier().setSystem(CONTACT).setValue(contact));
    fhir.create(CommunicationRequest.class, Requests.reply(key, to, language, text));
    done(answered);
  }

  void done(List<String> messages) {
    messages.forEach(
        id ->
            Ask.now(
                () -> {
                  messaging.handled(id);
                  return id;
                }));
  }

  void quiet(String contact) {
    Ask.now(
        () -> {
          messaging.optOut(contact);
          return contact;
        });
  }

  void loud(String contact) {
    Ask.now(
        () -> {
          messaging.optIn(contact);
          return contact;
        });
  }
}
