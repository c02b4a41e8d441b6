package org.mhero.messaging.request;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mhero.messaging.dispatch.Bell;

/** Starts the two threads that turn requests into messages: a large audience delays nobody. */
@ApplicationScoped
class Expansions {
  private final RequestConfig config;
  private final ExpansionLoop small;
  private final ExpansionLoop audiences;
  private final List<Thread> threads = new ArrayList<>();

  Expansions(
      RequestConfig config,
      SendLeases sends,
      DirectExpansion direct,
      AudienceExpansion audience,
      ExpansionBell accepted,
      Bell queued) {
    this.config = config;
    var works = new ExpansionLoop.Works(sends, accepted.bell(), queued);
    this.small = new ExpansionLoop(sends::claimSmall, direct::expand, works);
    this.audiences =
        new ExpansionLoop(
            sends::claimAudience, claimed -> claimed.forEach(audience::expand), works);
  }

  void start(@Observes StartupEvent event) {
    if (config.expand()) {
      run(small, "mhero-requests");
      run(audiences, "mhero-audiences");
    }
  }

  private void run(ExpansionLoop loop, String name) {
    Thread thread = new Thread(loop, name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    small.stop();
    audiences.stop();
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }
}
