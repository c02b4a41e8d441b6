package org.mhero.messaging.channel.kannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mhero.messaging.channel.LineSettings;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.channel.ProviderStub;
import org.mhero.messaging.channel.SendResult;

/** The protocol against Kannel itself, with its fake SMSC as the network. */
class RealKannelTest {
  private static final Path BEARERBOX = Path.of("/usr/sbin/bearerbox");
  private static final Path SMSBOX = Path.of("/usr/sbin/smsbox");
  private static final Path FAKESMSC = Path.of("/usr/lib/kannel/test/fakesmsc");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CONFIG =
      """
      group = core
      admin-port = %1$d
      admin-password = none
      smsbox-port = %2$d
      box-allow-ip = 127.0.0.1

      group = smsc
      smsc = fake
      smsc-id = FAKE
      port = %3$d
      connect-allow-ip = 127.0.0.1

      group = smsbox
      bearerbox-host = 127.0.0.1
      sendsms-port = %4$d

      group = sendsms-user
      username = mhero
      password = secret
      max-messages = 10
      concatenation = true

      group = sms-service
      keyword = default
      catch-all = true
      max-messages = 0
      get-url = "%5$s/receive?sender=%%p&message=%%b&ts=%%T&id=%%I"
      """;

  @TempDir Path folder;

  private final List<Process> processes = new ArrayList<>();
  private ProviderStub callbacks;
  private int smscPort;
  private KannelChannel channel;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(
        Files.isExecutable(BEARERBOX) && Files.isExecutable(SMSBOX) && Files.isExecutable(FAKESMSC),
        "Kannel is not installed (Debian packages kannel and kannel-extras)");
    callbacks = new ProviderStub();
    smscPort = freePort();
    int sendPort = freePort();
    Path config = folder.resolve("kannel.conf");
    int boxPort = freePort();
    Files.writeString(
        config, CONFIG.formatted(freePort(), boxPort, smscPort, sendPort, callbacks.url()));
    run(BEARERBOX.toString(), config.toString());
    listening(boxPort);
    run(SMSBOX.toString(), config.toString());
    listening(sendPort);
    channel =
        new KannelChannel(
            "box",
            LineSettings.of(
                Map.of(
                    "kind", "kannel",
                    "url", "http://localhost:" + sendPort + "/cgi-bin/sendsms",
                    "username", "mhero",
                    "password", "secret",
                    "sender", "100",
                    "secret", "h%sh &é",
                    "callback-url", callbacks.url())));
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    if (callbacks != null) {
      callbacks.close();
    }
  }

  @Test
  void sendsGetsReportsAndReceives() throws IOException {
    Path seen =
        run(
            FAKESMSC.toString(),
            "-H",
            "127.0.0.1",
            "-r",
            "" + smscPort,
            "-i",
            "0.5",
            "-m",
            "1",
            "+231770000001 100 text beds 5 é & more");
    OutboundMessage message =
        new OutboundMessage(UUID.randomUUID(), "+231770000001", "Où êtes-vous? 100% & +1");

    assertThat(channel.send(message)).isEqualTo(new SendResult.Accepted(null));

    await().atMost(PATIENCE).until(() -> told("status", "1").isPresent());
    assertThat(told("status", "8")).isPresent();
    assertThat(told("status", "1").orElseThrow().parameters())
        .containsEntry("id", message.id().toString())
        .containsEntry("secret", "h%sh &é");
    await().atMost(PATIENCE).until(() -> told("message", "beds 5 é & more").isPresent());
    assertThat(told("message", "beds 5 é & more").orElseThrow().parameters())
        .containsEntry("sender", "+231770000001")
        .containsKeys("id", "ts");
    assertThat(Files.readString(seen)).contains("ucs-2 %00O%00%F9");
  }

  private Optional<ProviderStub.Got> told(String parameter, String value) {
    return callbacks.got().stream()
        .filter(got -> value.equals(got.parameters().get(parameter)))
        .findFirst();
  }

  private Path run(String... command) throws IOException {
    Path output = Files.createTempFile(folder, "out", ".log");
    processes.add(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start());
    return output;
  }

  private static void listening(int port) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
              }
            });
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
