package org.mhero.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.mhero.event.Topics;
import org.mhero.test.kafka.KafkaBroker;
import org.mhero.test.kafka.KafkaListeners;

/** The main class of Kafka's own process: the broker, then the topics, then a file that says so. */
public final class KafkaProcess {
  private static final int PARTITIONS = 3;

  /** What handsets wrote is personal; docs/events.md keeps it a day at most. */
  private static final String DAY = Long.toString(Duration.ofDays(1).toMillis());

  private static final List<String> TOPICS =
      List.of(
          Topics.DIRECTORY,
          Topics.MESSAGE,
          Topics.INBOUND,
          Topics.SESSION,
          Topics.ANSWER,
          Topics.AUDIT);
  private static final List<Logger> TALKATIVE =
      Stream.of("", "kafka", "org.apache.kafka").map(Logger::getLogger).toList();

  private KafkaProcess() {}

  /** Takes the data folder, the port (the controller's is the next) and the file to write. */
  public static void main(String[] arguments) throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    int port = Integer.parseInt(arguments[1]);
    KafkaBroker broker =
        KafkaBroker.start(
            Path.of(arguments[0]),
            new KafkaListeners(port, port + 1),
            Map.of("num.partitions", Integer.toString(PARTITIONS)));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    provideTopics(broker.bootstrapServers());
    Files.writeString(Path.of(arguments[2]), "ready\n");
    System.out.println("Kafka serves on " + broker.bootstrapServers());
    broker.awaitStop();
  }

  private static void provideTopics(String servers) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      Set<String> known = admin.listTopics().names().get();
      List<NewTopic> missing =
          TOPICS.stream().filter(topic -> !known.contains(topic)).map(KafkaProcess::topic).toList();
      admin.createTopics(missing).all().get();
    }
  }

  private static NewTopic topic(String name) {
    var topic = new NewTopic(name, PARTITIONS, (short) 1);
    return name.equals(Topics.INBOUND) ? topic.configs(Map.of("retention.ms", DAY)) : topic;
  }
}
