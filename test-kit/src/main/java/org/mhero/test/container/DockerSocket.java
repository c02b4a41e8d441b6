package org.mhero.test.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether Docker answers where it would be. Testcontainers would find out too, but prints stack
 * traces where there is no Docker, and waits for ever for one that is stuck.
 */
final class DockerSocket {
  private static final ByteBuffer PING =
      StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.1\r\nHost: docker\r\n\r\n");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Duration patience;

  /**
   * @param patience how long an answer may take
   */
  DockerSocket(Duration patience) {
    this.patience = patience;
  }

  /** Why Docker cannot be asked, empty where it can. */
  static Optional<String> trouble() {
    return new DockerSocket(PATIENCE).trouble(System.getenv("DOCKER_HOST"), usual());
  }

  /**
   * @param host what {@code DOCKER_HOST} says
   * @param usual the sockets to try where it says nothing
   */
  Optional<String> trouble(@Nullable String host, List<Path> usual) {
    if (host == null || host.isBlank()) {
      return usual.stream().anyMatch(this::answers)
          ? Optional.empty()
          : Optional.of("no Docker answers");
    }
    URI address = URI.create(host.strip());
    boolean answers =
        "unix".equals(address.getScheme()) ? answers(Path.of(address.getPath())) : answers(address);
    return answers ? Optional.empty() : Optional.of("no Docker answers at " + host);
  }

  /** Where Docker, Docker without root and Docker Desktop have their sockets. */
  private static List<Path> usual() {
    return Stream.of(
            Optional.of("/var/run/docker.sock"),
            Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(dir -> dir + "/docker.sock"),
            Optional.of(System.getProperty("user.home") + "/.docker/run/docker.sock"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .toList();
  }

  private boolean answers(Path socket) {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return answers(channel);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean answers(URI address) {
    try (var channel = SocketChannel.open()) {
      channel
          .socket()
          .connect(
              new InetSocketAddress(address.getHost(), address.getPort()),
              Math.toIntExact(patience.toMillis()));
      return answers(channel);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean answers(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.write(PING.duplicate());
    try (var selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      return selector.select(patience.toMillis()) > 0 && channel.read(ByteBuffer.allocate(1)) > 0;
    }
  }
}
