package org.mhero.test.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The two ports of a node, both on the loopback.
 *
 * @param broker where clients connect
 * @param controller where the quorum of one talks to itself
 */
public record KafkaListeners(int broker, int controller) {

  /** Two ports that nobody used a moment ago. */
  public static KafkaListeners free() {
    try (var broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var controller = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new KafkaListeners(broker.getLocalPort(), controller.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    }
  }
}
