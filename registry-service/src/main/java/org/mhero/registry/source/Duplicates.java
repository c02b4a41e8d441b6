package org.mhero.registry.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds records that occur more than once in an import, in eight bytes per record: first the hashes
 * of all of them are gathered, then, in a second look at the few whose hash came twice, which one
 * is the last.
 */
final class Duplicates {
  /** Where a record stands. */
  record At(int file, int entry) {}

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private long[] hashes = new long[1024];
  private int size;

  void add(String type, String id) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash(type + "/" + id);
  }

  /** The hashes that came more than once. */
  Set<Long> repeated() {
    long[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.add(sorted[i]);
      }
    }
    return repeated;
  }

  /** FNV-1a over the characters, 64 bits. */
  static long hash(String key) {
    long hash = BASIS;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The second look: every place but the last of each record. */
  static final class Places {
    private final Set<Long> repeated;
    private final Map<String, At> last = new HashMap<>();
    private final Map<At, At> superseded = new LinkedHashMap<>();

    Places(Set<Long> repeated) {
      this.repeated = repeated;
    }

    void add(String type, String id, At at) {
      String key = type + "/" + id;
      if (repeated.contains(hash(key))) {
        At before = last.put(key, at);
        if (before != null) {
          superseded.put(before, at);
        }
      }
    }

    /** The places that count for nothing, each with the one that takes its stead. */
    Map<At, At> superseded() {
      return superseded;
    }
  }
}
