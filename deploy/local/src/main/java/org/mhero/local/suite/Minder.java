package org.mhero.local.suite;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.part.Recipe;
import org.mhero.local.process.Ending;
import org.mhero.local.process.Launch;
import org.mhero.local.process.PidRecord;

/**
 * Minds one part in a thread of its own.
 *
 * <pre>
 * WAITING -> STARTING -> WELL &lt;-> AILING
 *    ^          |          |
 *    |          +--------> FELL   it ended by itself: start again, later each time
 *    +---------------------+
 * STOPPED while a user holds it (a mark in the run folder), then WAITING
 * </pre>
 */
final class Minder implements Runnable {
  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int LOOKS_PER_PROBE = 20;
  private static final int LINES_SHOWN = 15;

  private final Part part;
  private final Recipe recipe;
  private final DataDirectory data;
  private final Board board;
  private final Progress progress;
  private final Backoff backoff = new Backoff();
  private boolean everWell;
  private volatile @Nullable Process process;

  Minder(Part part, Recipe recipe, DataDirectory data, Board board, Progress progress) {
    this.part = part;
    this.recipe = recipe;
    this.data = data;
    this.board = board;
    this.progress = progress;
  }

  @Override
  public void run() {
    try {
      while (!board.stopping()) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Problem e) {
      board.fail(e);
    }
  }

  private void round() throws InterruptedException {
    board.set(part, board.of(part).with(held() ? State.STOPPED : State.WAITING));
    if (held()) {
      board.pause(LOOK);
      return;
    }
    board.awaitWell(part.needs());
    if (board.stopping()) {
      return;
    }
    try {
      once();
    } catch (InterruptedException | Problem e) {
      throw e;
    } catch (Exception e) {
      end();
      fell("could not be started: " + e.getMessage(), Duration.ZERO);
    }
  }

  private void once() throws Exception {
    long began = System.nanoTime();
    Launch launch = recipe.launch();
    Process started = start(launch);
    if (awaitWell(started, began)) {
      recipe.afterStart();
      everWell = true;
      progress.ready(part, since(began));
      board.set(part, board.of(part).with(State.WELL));
      watch(started);
    }
    ended(started, since(began));
  }

  private synchronized Process start(Launch launch) throws Exception {
    if (board.stopping()) {
      throw new InterruptedException("The suite stops");
    }
    board.set(part, board.of(part).with(State.STARTING));
    progress.starting(part);
    Process started = launch.start();
    PidRecord.of(started.toHandle()).write(data.pid(part));
    process = started;
    return started;
  }

  private boolean awaitWell(Process started, long began) throws InterruptedException {
    while (started.isAlive() && !board.stopping() && !held()) {
      if (recipe.well()) {
        return true;
      }
      if (since(began).compareTo(LONGEST_START) > 0) {
        board.set(part, new PartStatus(State.AILING, board.of(part).restarts(), "slow to start"));
        if (!everWell) {
          throw new Problem(
              "%s was not well after %d s; see %s."
                  .formatted(part.title(), LONGEST_START.toSeconds(), data.log(part)));
        }
      }
      board.pause(LOOK);
    }
    return false;
  }

  private void watch(Process running) throws InterruptedException {
    for (int look = 1; running.isAlive() && !board.stopping() && !held(); look++) {
      running.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (look % LOOKS_PER_PROBE == 0 && running.isAlive()) {
        boolean well = recipe.well();
        board.set(part, board.of(part).with(well ? State.WELL : State.AILING));
      }
    }
  }

  private void ended(Process ended, Duration run) throws InterruptedException {
    if (board.stopping()) {
      return;
    }
    if (held()) {
      end();
      return;
    }
    ended.waitFor();
    DataDirectory.forget(data.pid(part));
    fell("ended by itself (exit status %d)".formatted(ended.exitValue()), run);
  }

  private void fell(String how, Duration run) throws InterruptedException {
    if (!everWell) {
      throw new Problem(lastWords(how));
    }
    board.set(part, board.of(part).fell(how));
    Duration wait = backoff.after(run);
    progress.fell(part, how, wait);
    board.pause(wait);
  }

  private String lastWords(String how) {
    return "%s %s. The last lines of %s:%n  %s"
        .formatted(
            part.title(),
            how,
            data.log(part),
            String.join("\n  ", LogTail.of(data.log(part), LINES_SHOWN)));
  }

  /** Ends the part's process, politely at first; called by any thread. */
  synchronized void end() {
    Process running = process;
    if (running != null && running.isAlive()) {
      Ending ending = recipe.ending();
      ending.ask(running.toHandle());
      ending.await(running.toHandle());
    }
    DataDirectory.forget(data.pid(part));
  }

  private boolean held() {
    return Files.exists(data.held(part));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
