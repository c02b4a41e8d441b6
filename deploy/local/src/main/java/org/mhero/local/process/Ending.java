package org.mhero.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is asked to end: politely, and after a while no longer. */
public enum Ending {
  /** SIGTERM, which a JVM answers with its shutdown hooks. */
  TERM("-TERM", Duration.ofSeconds(20)),
  /** SIGINT, which PostgreSQL answers by disconnecting its clients and writing a checkpoint. */
  INT("-INT", Duration.ofSeconds(60));

  private final String signal;
  private final Duration patience;

  Ending(String signal, Duration patience) {
    this.signal = signal;
    this.patience = patience;
  }

  /** Sends the signal and does not wait. */
  public void ask(ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill " + signal + " " + process.pid())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the process has ended; one that has not in time is killed. */
  public void await(ProcessHandle process) {
    if (!endedWithin(process, patience)) {
      process.destroyForcibly();
      endedWithin(process, Duration.ofSeconds(10));
    }
  }

  /** Whether the process ends within the time. */
  public static boolean endedWithin(ProcessHandle process, Duration time) {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The end of a process cannot be awaited", e);
    }
  }
}
