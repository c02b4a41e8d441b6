package org.mhero.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mhero.local.process.Launch;

/** Kafka in a virtual machine of its own; well once the topics are there. */
final class KafkaRecipe implements Recipe {
  private final Site site;
  private final int port;
  private final Probe listens;

  KafkaRecipe(Site site) {
    this.site = site;
    this.port = Part.KAFKA.port(site.port());
    this.listens = Probe.port(port);
  }

  @Override
  public Launch launch() throws Exception {
    Files.deleteIfExists(ready());
    return new Launch(
        List.of(
            Installation.java(),
            "-Xms64m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-cp",
            System.getProperty("java.class.path"),
            KafkaProcess.class.getName(),
            site.data().of(Part.KAFKA).toString(),
            Integer.toString(port),
            ready().toString()),
        Map.of(),
        site.data().log(Part.KAFKA));
  }

  @Override
  public boolean well() {
    return Files.exists(ready()) && listens.well();
  }

  private Path ready() {
    return site.data().run().resolve("kafka.ready");
  }
}
