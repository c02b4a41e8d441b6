package org.mhero.workflow.engine;

import java.util.List;

/**
 * {@code @contact.ref} (reference 7.7): a short name for a contact's number that does not tell the
 * number, by four rounds of a Feistel network.
 */
final class ContactRef {
  private static final String DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final long HIGHEST = 9_999_999_999L;
  private static final long FEW = 1L << 30;
  private static final int MIX = 0x45D9F3B;

  private ContactRef() {}

  /** The ref of an id under a key of four words; empty for an id nobody has. */
  static String of(long id, List<Integer> key) {
    if (id < 1 || id > HIGHEST) {
      return "";
    }
    return id < FEW ? scrambled(id, 15, 6, key) : scrambled(id - FEW, 17, 7, key);
  }

  private static String scrambled(long number, int half, int chars, List<Integer> key) {
    int mask = (1 << half) - 1;
    int left = (int) (number >>> half) & mask;
    int right = (int) number & mask;
    for (int word : key) {
      int mixed = (right ^ word) * MIX;
      int next = left ^ ((mixed ^ (mixed >>> 16)) & mask);
      left = right;
      right = next;
    }
    long bits = ((long) left << half) | right;
    StringBuilder ref = new StringBuilder();
    for (int i = chars - 1; i >= 0; i--) {
      ref.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return ref.toString();
  }
}
