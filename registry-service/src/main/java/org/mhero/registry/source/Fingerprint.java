package org.mhero.registry.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether a record, and the rules it is read by, are what they were. */
final class Fingerprint {
  private Fingerprint() {}

  static byte[] of(String rules, String raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(rules.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return digest.digest(raw.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
