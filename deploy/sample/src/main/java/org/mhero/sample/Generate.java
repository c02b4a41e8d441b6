package org.mhero.sample;

import java.io.IOException;
import java.nio.file.Path;

/** {@code Generate DIR [PEOPLE [SEED]]}: writes a sample country into a folder. */
public final class Generate {
  private Generate() {}

  /** Runs the generator; 1,000 people and seed 1 unless told otherwise. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println("usage: Generate DIR [PEOPLE [SEED]]");
      System.exit(2);
    }
    int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    var written = new SampleCountry(people, seed).writeTo(Path.of(args[0]));
    System.out.println("Kolanda, seed " + seed + ": " + written);
  }
}
