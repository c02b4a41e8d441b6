package org.mhero.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds ports for a whole suite. */
final class FreePorts {
  /** How many ports the suite may take from its first. */
  private static final int WIDTH = 30;

  /** Below what systems hand out to clients, so that no connection takes one in between. */
  private static final int FIRST = 18_000;

  private static final int LAST = 32_000;

  private FreePorts() {}

  /** The first of {@value #WIDTH} free ports in a row. */
  static int range() {
    return IntStream.iterate(FIRST, port -> port < LAST, port -> port + WIDTH)
        .filter(port -> IntStream.range(port, port + WIDTH).allMatch(FreePorts::free))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + WIDTH + " free ports in a row"));
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
