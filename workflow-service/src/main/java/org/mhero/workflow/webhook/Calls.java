package org.mhero.workflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebTrace;
import org.mhero.workflow.webhook.CallsNeeded.Needed;

/**
 * Makes the calls of webhooks while no transaction is open: a slow host must not hold a connection
 * to the database nor the lock of a party. A step that needs a call is broken off and rolled back,
 * the call is made, and the step is made again from its tape (docs/adr/0007).
 */
@ApplicationScoped
public class Calls {
  /** Calls under way at a time, for all sessions of this replica. */
  private static final int AT_ONCE = 16;

  /** Longer than that no step may hold up those behind it; what is called later has no answer. */
  private static final Duration BUDGET = Duration.ofSeconds(45);

  private static final ThreadFactory THREADS = Thread.ofVirtual().name("webhook-", 0).factory();

  private final Web web;
  private final Clock clock;

  /** Never shut down: a call under way when the service stops is one that a session waits for. */
  private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, THREADS);

  Calls(HostWeb web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  /**
   * Does a piece of work in transactions of its own, as often as it needs answers.
   *
   * @param work opens its transaction itself and lets {@link CallsNeeded} through
   */
  public <T> T settled(Function<Tapes, T> work) {
    Tapes tapes = new Tapes(clock.instant(), web);
    long until = System.nanoTime() + BUDGET.toNanos();
    while (true) {
      try {
        return work.apply(tapes);
      } catch (CallsNeeded needed) {
        make(needed.calls(), until);
        tapes.rewind();
      }
    }
  }

  /** The same for work without a result. */
  public void settle(Consumer<Tapes> work) {
    settled(
        tapes -> {
          work.accept(tapes);
          return true;
        });
  }

  private void make(List<Needed> calls, long until) {
    List<Future<WebTrace>> going = new ArrayList<>();
    for (Needed call : calls) {
      going.add(
          executor.submit(
              () ->
                  System.nanoTime() - until < 0
                      ? web.call(call.request())
                      : WebTrace.NO_CONNECTION));
    }
    for (int i = 0; i < going.size(); i++) {
      calls.get(i).tape().answer(calls.get(i).request(), trace(going.get(i)));
    }
  }

  private static WebTrace trace(Future<WebTrace> going) {
    try {
      return going.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a webhook was called", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A webhook could not be called", e.getCause());
    }
  }
}
