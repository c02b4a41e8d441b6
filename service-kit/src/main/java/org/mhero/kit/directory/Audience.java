package org.mhero.kit.directory;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The workers of an audience at one moment, in the order of their ids, so that work that was cut
 * short can go on {@link #after} the last one it did.
 */
public record Audience(List<Worker> workers) implements Iterable<Worker> {
  public Audience {
    workers = List.copyOf(workers);
  }

  /** How many workers there are. */
  public int size() {
    return workers.size();
  }

  /** The workers whose id comes after {@code practitionerId}; all for the empty string. */
  public Stream<Worker> after(String practitionerId) {
    return workers.stream().filter(worker -> worker.id().compareTo(practitionerId) > 0);
  }

  /** The workers one by one. */
  public Stream<Worker> stream() {
    return workers.stream();
  }

  @Override
  public Iterator<Worker> iterator() {
    return workers.iterator();
  }

  @Override
  public String toString() {
    return "Audience[" + workers.size() + " workers]";
  }
}
