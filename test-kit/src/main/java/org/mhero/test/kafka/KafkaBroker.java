package org.mhero.test.kafka;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka node that is broker and controller at once (KRaft, no ZooKeeper), in this JVM. A data
 * directory that was never used is formatted first; one that was used is taken up again, also on
 * other ports.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final int NODE = 1;
  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("kafka"),
          Logger.getLogger("org.apache.kafka"),
          Logger.getLogger("state.change.logger"));

  private final KafkaRaftServer server;
  private final KafkaListeners listeners;

  private KafkaBroker(KafkaRaftServer server, KafkaListeners listeners) {
    this.server = server;
    this.listeners = listeners;
  }

  /** A broker on free ports, silent, whose data goes when this JVM ends. */
  public static KafkaBroker temporary() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    try {
      Path data = Files.createTempDirectory("mhero-kafka");
      KafkaBroker broker =
          start(
              data,
              KafkaListeners.free(),
              Map.of(
                  "group.initial.rebalance.delay.ms", "0", "log.segment.delete.delay.ms", "1000"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker, data)));
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for Kafka's data", e);
    }
  }

  /**
   * Starts a broker and returns when it serves.
   *
   * @param data where its data is kept; made when missing
   * @param more broker settings that win over the ones here
   */
  public static KafkaBroker start(Path data, KafkaListeners listeners, Map<String, String> more) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for Kafka's data: " + data, e);
    }
    Properties settings = settings(data, listeners);
    settings.putAll(more);
    KafkaConfig config = KafkaConfig.fromProps(settings, false);
    if (Files.notExists(data.resolve("meta.properties"))) {
      format(data);
    }
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new KafkaBroker(server, listeners);
  }

  /** What clients call {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + listeners.broker();
  }

  /** Waits until the broker has stopped. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  /** Stops the broker in good order; its data stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties settings(Path data, KafkaListeners listeners) {
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@localhost:" + listeners.controller());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put(
        "listeners",
        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d"
            .formatted(listeners.broker(), listeners.controller()));
    settings.put("advertised.listeners", "PLAINTEXT://localhost:" + listeners.broker());
    settings.put("log.dirs", data.toAbsolutePath().toString());
    settings.put("num.partitions", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    return settings;
  }

  private static void format(Path data) {
    try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toAbsolutePath().toString())
          .addDirectory(data.toAbsolutePath().toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("Kafka's data directory could not be formatted: " + data, e);
    }
  }

  /** A broker whose data goes while it runs halts the JVM with an error, so it is stopped first. */
  private static void end(KafkaBroker broker, Path data) {
    broker.close();
    delete(data);
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      directory.toFile().deleteOnExit();
    }
  }
}
