package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait for work, so that an empty queue costs nothing and a new message no time.
 */
@ApplicationScoped
public class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final List<Bell> listeners = new CopyOnWriteArrayList<>();
  private long rings;

  /** Lets another bell ring whenever this one does. */
  void ringAlong(Bell listener) {
    listeners.add(listener);
  }

  /** Says that there may be work; call it after the commit. */
  public void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Bell::ring);
  }

  /** How often it has rung. */
  public long rings() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it has rung since then, or the time is over.
   *
   * @param since what {@link #rings} said before the work was looked for
   * @param nanos at most
   */
  public void await(long since, long nanos) throws InterruptedException {
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (rings == since && left > 0) {
        left = rung.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits whatever rings. */
  static void rest(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos);
  }
}
