package org.mhero.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerSocketTest {
  private final DockerSocket socket = new DockerSocket(Duration.ofSeconds(2));
  @TempDir Path folder;

  @Test
  void isNotThere() {
    assertThat(socket.trouble(null, List.of(folder.resolve("none")))).hasValue("no Docker answers");
  }

  @Test
  void wasLeftBehind() throws IOException {
    // Given
    Path left = folder.resolve("left");
    listening(UnixDomainSocketAddress.of(left)).close();

    // Then
    assertThat(left).exists();
    assertThat(socket.trouble(null, List.of(left))).isPresent();
  }

  @Test
  void isStuck() throws IOException {
    // Given
    Path stuck = folder.resolve("stuck");
    try (var docker = listening(UnixDomainSocketAddress.of(stuck))) {
      // Then
      assertThat(new DockerSocket(Duration.ofMillis(50)).trouble(null, List.of(stuck))).isPresent();
    }
  }

  @Test
  void answers() throws IOException {
    // Given
    Path answering = folder.resolve("answering");
    try (var docker = answering(UnixDomainSocketAddress.of(answering))) {
      // Then
      assertThat(socket.trouble(null, List.of(folder.resolve("none"), answering))).isEmpty();
      assertThat(socket.trouble("unix://" + answering, List.of())).isEmpty();
    }
  }

  @Test
  void isWhereDockerHostSaysAndNowhereElse() throws IOException {
    // Given
    Path answering = folder.resolve("answering");
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var docker = answering(UnixDomainSocketAddress.of(answering));
        var remote = answering(loopback)) {
      int port = ((InetSocketAddress) remote.getLocalAddress()).getPort();

      // Then
      assertThat(socket.trouble("tcp://127.0.0.1:" + port, List.of())).isEmpty();
      assertThat(socket.trouble("unix:///none", List.of(answering)))
          .hasValue("no Docker answers at unix:///none");
    }
  }

  private static ServerSocketChannel answering(SocketAddress address) throws IOException {
    ServerSocketChannel listening = listening(address);
    Thread.ofVirtual().start(() -> answer(listening));
    return listening;
  }

  private static void answer(ServerSocketChannel listening) {
    while (listening.isOpen()) {
      try (var asked = listening.accept()) {
        asked.write(StandardCharsets.US_ASCII.encode("HTTP/1.1 200 OK\r\n\r\nOK"));
        asked.read(ByteBuffer.allocate(100));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static ServerSocketChannel listening(SocketAddress address) throws IOException {
    var channel =
        ServerSocketChannel.open(
            address instanceof UnixDomainSocketAddress
                ? StandardProtocolFamily.UNIX
                : StandardProtocolFamily.INET);
    return channel.bind(address);
  }
}
