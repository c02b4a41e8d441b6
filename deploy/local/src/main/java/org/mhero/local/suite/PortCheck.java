package org.mhero.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.mhero.local.Problem;
import org.mhero.local.part.Part;

/** Finds out before anything is started whether every port can be had. */
final class PortCheck {
  private static final int HIGHEST_OFFSET = 25;
  private static final int HIGHEST = 65_535;

  private PortCheck() {}

  static void free(Set<Part> parts, int base) {
    if (base < 1 || base + HIGHEST_OFFSET > HIGHEST) {
      throw new Problem(
          "The port must lie between 1 and %d, %d does not."
              .formatted(HIGHEST - HIGHEST_OFFSET, base));
    }
    for (Part part : parts) {
      for (int port : part.ports(base)) {
        if (!free(port)) {
          throw new Problem(
              "Port %d, which %s needs, is in use by another program: end that or choose other"
                      .formatted(port, part.title())
                  + " ports by ./mhero run --port N (N to N+8 and N+20 to N+25 are taken).");
        }
      }
    }
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
