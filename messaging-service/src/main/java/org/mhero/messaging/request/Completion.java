package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;

/** Sets a CommunicationRequest to completed when every recipient has a final outcome. */
@ApplicationScoped
class Completion {
  private static final int SLICE = 1000;

  private final SendRepository sends;
  private final RequestConfig config;
  private final Clock clock;
  private final FhirStore store;
  private final Channels channels;
  private final AtomicLong lastLookedAt = new AtomicLong();

  Completion(
      SendRepository sends, RequestConfig config, Clock clock, FhirStore store, Channels channels) {
    this.sends = sends;
    this.config = config;
    this.clock = clock;
    this.store = store;
    this.channels = channels;
  }

  /** Looks at the next slice of the requests under way, from the first again after the last. */
  @Transactional
  void lookOn() {
    sends.endRevocations();
    List<SendRepository.Look> looked =
        sends.look(
            lastLookedAt.get(),
            SLICE,
            clock.instant().minus(config.reportsWithin()),
            channels.all().stream().filter(Line::reports).map(Line::name).toList());
    lastLookedAt.set(looked.size() < SLICE ? 0 : looked.get(looked.size() - 1).seq());
    List<String> ended =
        looked.stream()
            .filter(SendRepository.Look::ended)
            .map(SendRepository.Look::request)
            .toList();
    if (!ended.isEmpty()) {
      sends.completed(ended);
      store.writeAll(completed(ended));
    }
  }

  private List<Write> completed(List<String> ended) {
    List<Write> writes = new ArrayList<>();
    for (String request : ended) {
      store
          .get(CommunicationRequest.class, request)
          .filter(r -> r.getStatus() == CommunicationRequestStatus.ACTIVE)
          .ifPresent(
              r -> {
                r.setStatus(CommunicationRequestStatus.COMPLETED);
                writes.add(new Write.Put(r, null));
              });
    }
    return writes;
  }
}
