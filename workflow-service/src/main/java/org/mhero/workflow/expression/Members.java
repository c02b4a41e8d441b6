package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object. Keys are found whatever their case. Members of the context are made
 * when they are asked for, because most templates touch one or two of them.
 */
public interface Members {

  /** The member, or null when there is no such key. */
  @Nullable Value get(String key);

  /** The keys as they are written out. */
  Collection<String> keys();

  /** What stands for the whole object in a text, or null. */
  default @Nullable Value standard() {
    return null;
  }

  /** The keys in the order of their bytes, as they are written out. */
  default Collection<String> sortedKeys() {
    List<String> sorted = new ArrayList<>(keys());
    sorted.sort(Texts::compare);
    return sorted;
  }

  /** The member, {@link Value#NULL} when there is none. */
  default Value member(String key) {
    Value value = get(key);
    return value == null ? Value.NULL : value;
  }

  /** Members that are all known. */
  static Value.Obj of(Map<String, Value> members) {
    return of(members, null);
  }

  /** Members that are all known, with a default rendering. */
  static Value.Obj of(Map<String, Value> members, @Nullable Value standard) {
    return new Value.Obj(new Known(members, standard));
  }

  /**
   * Members of a fixed set of keys that are made on demand.
   *
   * @param standard what stands for the whole object in a text, null for its members
   * @param maker gives the member of a lower-case key of the set
   */
  static Value.Obj lazy(
      Collection<String> keys, @Nullable Supplier<Value> standard, Function<String, Value> maker) {
    return new Value.Obj(new Lazy(keys, standard, maker));
  }

  /** All at hand, under keys as they were written. */
  final class Known implements Members {
    private final Map<String, Value> members;
    private final @Nullable Value standard;
    private @Nullable Map<String, Value> lower;

    Known(Map<String, Value> members, @Nullable Value standard) {
      this.members = new TreeMap<>(Texts::compare);
      this.members.putAll(members);
      this.standard = standard;
    }

    @Override
    public @Nullable Value get(String key) {
      Value exact = members.get(key);
      return exact != null ? exact : byLowerCase().get(Texts.lower(key));
    }

    private Map<String, Value> byLowerCase() {
      Map<String, Value> known = lower;
      if (known == null) {
        known = new HashMap<>();
        for (Map.Entry<String, Value> member : members.entrySet()) {
          known.putIfAbsent(Texts.lower(member.getKey()), member.getValue());
        }
        lower = known;
      }
      return known;
    }

    @Override
    public Collection<String> keys() {
      return members.keySet();
    }

    @Override
    public Collection<String> sortedKeys() {
      return members.keySet();
    }

    @Override
    public @Nullable Value standard() {
      return standard;
    }
  }

  /** Made on demand. */
  record Lazy(
      Collection<String> keys, @Nullable Supplier<Value> summary, Function<String, Value> maker)
      implements Members {
    @Override
    public @Nullable Value standard() {
      return summary == null ? null : summary.get();
    }

    @Override
    public @Nullable Value get(String key) {
      String lower = Texts.lower(key);
      return keys.contains(lower) ? maker.apply(lower) : null;
    }
  }
}
