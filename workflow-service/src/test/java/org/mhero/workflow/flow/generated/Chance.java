package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Choices that all follow from one seed, so that what failed once fails again. */
public final class Chance {
  private static final long VERSION = 0xF000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Random random;

  public Chance(long seed) {
    this.random = new Random(seed);
  }

  /** A number from 0 up to, but not including, {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number of {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  @SafeVarargs
  public final <T> T of(T... choices) {
    return choices[below(choices.length)];
  }

  public <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A uuid of version 4, which both lines accept. */
  public String uuid() {
    long high = (random.nextLong() & ~VERSION) | (4L << 12);
    return new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
  }

  /** A list of {@code least} to {@code most} items. */
  <T> List<T> some(int least, int most, Supplier<T> item) {
    return java.util.stream.Stream.generate(item).limit(between(least, most)).toList();
  }

  /** A list of {@code least} to {@code most} texts. */
  ArrayNode texts(int least, int most, Supplier<String> text) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    some(least, most, text).forEach(list::add);
    return list;
  }

  /** A list of {@code least} to {@code most} objects. */
  ArrayNode objects(int least, int most, Supplier<ObjectNode> object) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    some(least, most, object).forEach(list::add);
    return list;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
