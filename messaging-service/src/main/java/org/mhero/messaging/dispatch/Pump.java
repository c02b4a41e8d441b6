package org.mhero.messaging.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.Line;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;
import org.mhero.messaging.database.Gatherer;

/**
 * Drives one line: takes as much as its rate and parallelism allow, hands it over, and has the
 * results written. Messages of one phone leave one after the other, in their order.
 */
final class Pump implements Runnable {
  private static final Logger LOG = Logger.getLogger(Pump.class);
  private static final int CHUNKS_PER_SECOND = 20;
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Line line;
  private final Works works;
  private final Bell bell = new Bell();
  private final LineState state;
  private final ExecutorService senders;
  private final Gatherer<Outcomes.Outcome> results;
  private final Map<String, CompletableFuture<Void>> chains = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final int chunk;
  private final int capacity;
  private long heldUntil;
  private String lastTurn = "";
  private volatile boolean stopping;

  /**
   * What a pump works with.
   *
   * @param queued rings when messages were queued
   */
  record Works(
      Queue queue, Outcomes outcomes, Drivers drivers, Bell queued, DispatchConfig config) {}

  Pump(Line line, Works works) {
    this.line = line;
    this.works = works;
    long now = System.nanoTime();
    works.queued().ringAlong(bell);
    this.state = new LineState(line.rate(), works.config().longestRest(), now);
    this.chunk =
        Math.max(1, Math.min(works.config().batch(), (int) (line.rate() / CHUNKS_PER_SECOND)));
    this.capacity = 2 * Math.max(line.parallelism(), chunk);
    this.heldUntil = now;
    this.senders =
        Executors.newFixedThreadPool(
            line.parallelism(),
            work -> {
              Thread thread = new Thread(work, "mhero-send-" + line.name());
              thread.setDaemon(true);
              return thread;
            });
    this.results =
        new Gatherer<>("mhero-results-" + line.name(), works.config().batch(), this::write);
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        long rings = bell.rings();
        long pause = turn();
        if (pause > 0) {
          bell.await(rings, pause);
        }
      } catch (InterruptedException e) {
        stopping = true;
      } catch (RuntimeException e) {
        LOG.warnf("channel=%s waits: %s", line.name(), e.getMessage());
        restAfterFailure();
      }
    }
  }

  private void restAfterFailure() {
    try {
      Bell.rest(RETRY_NANOS);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** One look at the queue; returns how long to wait before the next, 0 for at once. */
  private long turn() {
    long now = System.nanoTime();
    if (!held(now)) {
      return works.config().driverLease().toNanos() / 3;
    }
    int room = capacity - inFlight.get();
    if (room < Math.min(chunk, capacity / 2)) {
      return works.config().idle().toNanos();
    }
    int most = Math.min(room, state.available(now));
    if (most < Math.min(chunk, room)) {
      return Math.max(1, state.untilNext(Math.min(chunk, room), now));
    }
    List<Taken> taken = take(Math.min(most, works.config().batch()));
    state.take(taken.size());
    taken.forEach(one -> send(one, now));
    return taken.isEmpty() ? works.config().idle().toNanos() : 0;
  }

  private boolean held(long now) {
    if (now - heldUntil >= 0) {
      long third = works.config().driverLease().toNanos() / 3;
      if (!works.drivers().hold(line.name(), state.tally())) {
        return false;
      }
      heldUntil = now + third;
    }
    return true;
  }

  private List<Taken> take(int most) {
    String me = works.drivers().me;
    List<Taken> taken = new ArrayList<>();
    for (Lane lane : works.queue().waiting(line.name())) {
      if (taken.size() < most) {
        taken.addAll(works.queue().take(line.name(), lane, lastTurn, most - taken.size(), me));
      }
    }
    if (!taken.isEmpty()) {
      lastTurn = taken.get(taken.size() - 1).message().origin().turn();
    }
    return taken;
  }

  private void send(Taken taken, long takenAt) {
    inFlight.incrementAndGet();
    chains.compute(
        String.valueOf(taken.message().target().phone()),
        (phone, before) -> {
          CompletableFuture<Void> start =
              before == null ? CompletableFuture.completedFuture(null) : before;
          CompletableFuture<Void> mine =
              start.thenRunAsync(() -> handOver(taken, takenAt), senders);
          mine.whenComplete((ok, failure) -> chains.remove(phone, mine));
          return mine;
        });
  }

  private void handOver(Taken taken, long takenAt) {
    boolean stale = System.nanoTime() - takenAt > works.config().lease().toNanos() / 2;
    if (stale || stopping) {
      giveBack(taken);
      return;
    }
    SendResult result = result(taken.message());
    state.learn(result, System.nanoTime());
    results
        .add(new Outcomes.Outcome(taken, result))
        .whenComplete((ok, failure) -> finished(taken, failure));
  }

  private void giveBack(Taken taken) {
    try {
      works.queue().giveBack(List.of(taken.message().id()));
    } catch (RuntimeException e) {
      LOG.warnf("messageId=%s keeps its lease: %s", taken.message().id(), e.getMessage());
    } finally {
      finished(taken, null);
    }
  }

  private SendResult result(Message message) {
    try {
      return line.channel()
          .send(
              new OutboundMessage(
                  message.id(),
                  String.valueOf(message.target().phone()),
                  message.content().text()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "channel=%s messageId=%s failed", line.name(), message.id());
      return new SendResult.Unknown(SendError.NO_ANSWER);
    }
  }

  private void finished(Taken taken, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.errorf(failure, "messageId=%s has an outcome not written", taken.message().id());
    }
    inFlight.decrementAndGet();
    bell.ring();
  }

  /** Writes results, however long the database is away: they are known nowhere else. */
  private void write(List<Outcomes.Outcome> outcomes) {
    Persistently.run(() -> works.outcomes().write(line.name(), outcomes));
  }

  /** Takes nothing more, lets what is on its way come to its end and writes the results. */
  void stop() {
    stopping = true;
    bell.ring();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(20, TimeUnit.SECONDS)) {
        LOG.warnf("channel=%s stops with hand-overs unanswered", line.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    results.close();
  }
}
