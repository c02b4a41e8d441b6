package org.mhero.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.part.Site;

/** All parts of one site, running in processes of their own. */
public final class Suite implements AutoCloseable {
  /** What is ended together, first to last: nobody loses what it leans on before it has ended. */
  private static final List<Set<Part>> ORDER_OF_ENDING =
      List.of(Part.services(), Set.of(Part.KEYCLOAK, Part.KAFKA), Set.of(Part.POSTGRES));

  private final Site site;
  private final Progress progress;
  private final Board board;
  private final Map<Part, Minder> minders = new EnumMap<>(Part.class);
  private final List<Thread> threads = new ArrayList<>();
  private final RunLock lock;

  private Suite(Site site, Set<Part> parts, Progress progress, RunLock lock) {
    this.site = site;
    this.progress = progress;
    this.lock = lock;
    this.board = new Board(parts, site.data().status());
    for (Part part : parts) {
      minders.put(part, new Minder(part, site.recipe(part), site.data(), board, progress));
    }
  }

  /**
   * Starts the parts and returns when all are well.
   *
   * @throws Problem when one cannot be started; those that were are ended
   */
  public static Suite start(Site site, Set<Part> parts, Progress progress) {
    site.data().prepare();
    RunLock lock = RunLock.take(site);
    Suite suite = new Suite(site, parts, progress, lock);
    Thread hook = new Thread(suite::close, "stop");
    try {
      if (Leftovers.in(site.data()).end() > 0) {
        progress.say("  ended what a killed runner had left");
      }
      PortCheck.free(parts, site.port());
      parts.forEach(part -> DataDirectory.forget(site.data().held(part)));
      Runtime.getRuntime().addShutdownHook(hook);
      suite.begin();
      suite.board.awaitWell(parts);
      return suite;
    } catch (InterruptedException e) {
      suite.close();
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while starting.", e);
    } catch (RuntimeException e) {
      suite.close();
      throw e;
    }
  }

  private void begin() {
    minders.forEach(
        (part, minder) -> threads.add(Thread.ofPlatform().daemon().name(part.key()).start(minder)));
  }

  public Site site() {
    return site;
  }

  /** Waits until the suite is stopped. */
  public void awaitStop() throws InterruptedException {
    while (board.pause(Duration.ofHours(1))) {
      continue;
    }
  }

  /** Ends every process of the suite, in good order. */
  @Override
  public synchronized void close() {
    if (board.stopping()) {
      return;
    }
    board.stop();
    for (Set<Part> together : ORDER_OF_ENDING) {
      var endings = new ConcurrentHashMap<Part, Thread>();
      for (Part part : together) {
        Minder minder = minders.get(part);
        if (minder != null) {
          endings.put(part, Thread.ofPlatform().start(minder::end));
        }
      }
      endings.values().forEach(Suite::join);
    }
    DataDirectory.forget(site.data().status());
    lock.release();
    if (!threads.isEmpty()) {
      progress.say("mHero has stopped.");
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
