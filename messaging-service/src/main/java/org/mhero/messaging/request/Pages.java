package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.mhero.messaging.dispatch.Bell;

/** Writes an audience's messages page by page, each with the mark of how far it got. */
@ApplicationScoped
class Pages {
  private final SendLeases sends;
  private final Composer composer;
  private final Bell bell;

  Pages(SendLeases sends, Composer composer, Bell bell) {
    this.sends = sends;
    this.composer = composer;
    this.bell = bell;
  }

  /**
   * Where the work on a request is.
   *
   * @param step recipients that are done when the page is
   */
  record Spot(Send send, Texts texts, int step) {
    Spot next() {
      return new Spot(send, texts, step + 1);
    }
  }

  /**
   * Enters one page.
   *
   * @param progress the last worker of the recipient in hand
   * @return false when the request is no longer ours to work on
   */
  @Transactional
  boolean enter(Spot spot, List<Addressee> people, String progress) {
    String request = spot.send().request();
    if (sends.hold(List.of(request)).isEmpty()) {
      return false;
    }
    composer.enter(
        people.stream().map(person -> new Letter(spot.send(), spot.texts(), person)).toList());
    sends.progressed(request, spot.step(), progress);
    bell.ring();
    return true;
  }

  /** Ends the work on a request. */
  @Transactional
  void done(Send send) {
    if (!sends.hold(List.of(send.request())).isEmpty()) {
      sends.done(List.of(send.request()));
    }
  }
}
