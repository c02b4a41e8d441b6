package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.jboss.logging.Logger;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.contact.RegistryClient;

/**
 * Turns the audience of one request into messages, page by page. Each page is one transaction that
 * also remembers how far it got, so work that is cut short goes on where it stopped, and the
 * deterministic ids of messages make sure that nobody gets two.
 */
@ApplicationScoped
class AudienceExpansion {
  private static final Logger LOG = Logger.getLogger(AudienceExpansion.class);

  private final FhirStore store;
  private final Directory directory;
  private final RegistryClient registry;
  private final Addressees addressees;
  private final Pages pages;
  private final RequestConfig config;

  AudienceExpansion(
      FhirStore store,
      Directory directory,
      RegistryClient registry,
      Addressees addressees,
      Pages pages,
      RequestConfig config) {
    this.store = store;
    this.directory = directory;
    this.registry = registry;
    this.addressees = addressees;
    this.pages = pages;
    this.config = config;
  }

  /** Works on a request until all of it has messages, or it is revoked or taken over. */
  void expand(Send send) {
    CommunicationRequest request =
        store
            .get(CommunicationRequest.class, send.request())
            .orElseThrow(
                () -> new IllegalStateException("The request " + send.request() + " is gone"));
    List<Recipient> recipients = RecipientReader.of(request);
    Texts texts = TextReader.of(request);
    int step = send.step();
    String progress = send.progress();
    boolean ours = true;
    while (ours && step < recipients.size()) {
      Recipient recipient = recipients.get(step);
      if (recipient.audience()) {
        ours = audience(new Pages.Spot(send, texts, step), recipient, progress);
        step++;
      } else {
        int end = directRun(recipients, step);
        ours = direct(new Pages.Spot(send, texts, end), recipients.subList(step, end));
        step = end;
      }
      progress = "";
    }
    if (ours) {
      pages.done(send);
    }
  }

  /** Where the run of directly addressed people that begins here ends, a page long at most. */
  private int directRun(List<Recipient> recipients, int start) {
    int end = start;
    while (end < recipients.size()
        && end - start < config.page()
        && !recipients.get(end).audience()) {
      end++;
    }
    return end;
  }

  private boolean direct(Pages.Spot spot, List<Recipient> recipients) {
    Function<Recipient, Addressee> known = addressees.of(recipients);
    return pages.enter(spot, recipients.stream().map(known).distinct().toList(), "");
  }

  private boolean audience(Pages.Spot spot, Recipient recipient, String progress) {
    List<Worker> workers;
    try {
      workers = workers(recipient).filter(w -> w.id().compareTo(progress) > 0).toList();
    } catch (AppException e) {
      if (e.code().retryable()) {
        throw e;
      }
      LOG.warnf(
          "requestId=%s has an audience not understood: %s", spot.send().request(), e.detail());
      return pages.enter(spot.next(), List.of(unknown(recipient)), "");
    }
    boolean ours = true;
    for (int from = 0; ours && from < workers.size(); from += config.page()) {
      List<Worker> page = workers.subList(from, Math.min(from + config.page(), workers.size()));
      List<Addressee> people = new ArrayList<>(page.stream().map(Addressees::of).toList());
      ours = pages.enter(spot, people, page.get(page.size() - 1).id());
    }
    return ours && pages.enter(spot.next(), List.of(), "");
  }

  private Stream<Worker> workers(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Saved saved ->
          directory
              .resolve(
                  registry
                      .group(saved.group())
                      .orElseThrow(() -> AppException.notFound("There is no such Group")))
              .stream();
      case Recipient.Drawn drawn -> directory.resolve(drawn.group()).stream();
      case Recipient.Worker w -> throw noAudience(w);
      case Recipient.Known k -> throw noAudience(k);
      case Recipient.Described d -> throw noAudience(d);
    };
  }

  private static IllegalArgumentException noAudience(Recipient recipient) {
    return new IllegalArgumentException("No audience: " + recipient.getClass().getSimpleName());
  }

  private static Addressee unknown(Recipient recipient) {
    return Addressee.unknown(
        recipient instanceof Recipient.Saved saved
            ? "Group/" + saved.group()
            : ((Recipient.Drawn) recipient).key(),
        null);
  }
}
