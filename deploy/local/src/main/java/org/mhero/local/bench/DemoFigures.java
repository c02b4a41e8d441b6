package org.mhero.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mhero.local.Main;
import org.mhero.local.part.Installation;
import org.mhero.local.part.Site;

/** The figures that {@code demo --json} gives on a running suite. */
final class DemoFigures {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoFigures() {}

  /** Adds them; where the demo fails its words are added instead. */
  static void add(Site site, ObjectNode figures) {
    try {
      Process demo =
          new ProcessBuilder(
                  Installation.java(),
                  "-Dmhero.home=" + site.installation().root(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "demo",
                  "--json",
                  "--data",
                  site.data().root().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      JsonNode answer = JSON.readTree(said);
      figures.set("demo", answer);
      figures.put("messagesPerSecond", answer.path("messagesPerSecond").asDouble());
    } catch (IOException e) {
      figures.put("demoFailed", String.valueOf(e.getMessage()));
    }
  }
}
