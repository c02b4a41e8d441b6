package org.mhero.messaging.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what many threads want written into few transactions: whatever has come while one batch
 * was being written is the next batch. A batch that fails is tried item by item, so that one bad
 * item fails alone.
 */
public final class Gatherer<T> implements AutoCloseable {
  private record Item<T>(T value, CompletableFuture<@Nullable Void> done) {}

  private final BlockingQueue<Item<T>> waiting = new LinkedBlockingQueue<>();
  private final int most;
  private final Consumer<List<T>> effect;
  private final Thread writer;
  private volatile boolean closed;

  /**
   * @param name of the writing thread
   * @param most the most items in one batch
   * @param effect writes a batch, all of it or nothing
   */
  public Gatherer(String name, int most, Consumer<List<T>> effect) {
    this.most = most;
    this.effect = effect;
    this.writer = new Thread(this::run, name);
    this.writer.setDaemon(true);
    this.writer.start();
  }

  /** Adds an item; the future ends when it is written, or with what made that impossible. */
  public CompletableFuture<@Nullable Void> add(T value) {
    Item<T> item = new Item<>(value, new CompletableFuture<>());
    if (closed) {
      item.done().completeExceptionally(new IllegalStateException("The service is stopping"));
    } else {
      waiting.add(item);
    }
    return item.done();
  }

  /** Items that are not written yet. */
  public int size() {
    return waiting.size();
  }

  private void run() {
    List<Item<T>> batch = new ArrayList<>(most);
    while (!closed || !waiting.isEmpty()) {
      Item<T> first = next();
      if (first != null) {
        batch.add(first);
        waiting.drainTo(batch, most - 1);
        write(batch);
        batch.clear();
      }
    }
  }

  private @Nullable Item<T> next() {
    try {
      return waiting.poll(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closed = true;
      return null;
    }
  }

  private void write(List<Item<T>> batch) {
    try {
      effect.accept(batch.stream().map(Item::value).toList());
      batch.forEach(item -> item.done().complete(null));
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).done().completeExceptionally(e);
      } else {
        batch.forEach(item -> write(List.of(item)));
      }
    }
  }

  /** Writes what has been added and takes nothing more. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
