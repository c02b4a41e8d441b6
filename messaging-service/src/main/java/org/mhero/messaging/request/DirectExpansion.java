package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.mhero.kit.fhir.store.FhirStore;

/** Turns small requests, which name their people one by one, into messages, many together. */
@ApplicationScoped
class DirectExpansion {
  private final SendLeases sends;
  private final FhirStore store;
  private final Addressees addressees;
  private final Composer composer;

  DirectExpansion(SendLeases sends, FhirStore store, Addressees addressees, Composer composer) {
    this.sends = sends;
    this.store = store;
    this.addressees = addressees;
    this.composer = composer;
  }

  private record Envelope(Send send, Texts texts, List<Recipient> recipients) {}

  /** Works on these requests; asks the directory first, then writes everything at once. */
  void expand(List<Send> claimed) {
    List<Envelope> envelopes = claimed.stream().map(this::open).toList();
    Function<Recipient, Addressee> known =
        addressees.of(envelopes.stream().flatMap(e -> e.recipients().stream()).toList());
    List<Letter> letters = new ArrayList<>();
    for (Envelope envelope : envelopes) {
      envelope.recipients().stream()
          .map(known)
          .distinct()
          .forEach(person -> letters.add(new Letter(envelope.send(), envelope.texts(), person)));
    }
    write(claimed.stream().map(Send::request).toList(), letters);
  }

  private Envelope open(Send send) {
    CommunicationRequest request =
        store
            .get(CommunicationRequest.class, send.request())
            .orElseThrow(
                () -> new IllegalStateException("The request " + send.request() + " is gone"));
    return new Envelope(send, TextReader.of(request), RecipientReader.of(request));
  }

  @Transactional
  void write(List<String> requests, List<Letter> letters) {
    Set<String> held = new HashSet<>(sends.hold(requests));
    composer.enter(letters.stream().filter(l -> held.contains(l.send().request())).toList());
    sends.done(held);
  }
}
