package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code flow run}: plays one session, or every one of a folder. */
final class RunCommand {
  private static final String ASSETS = ".assets.json";

  private RunCommand() {}

  static void run(Options options, PrintStream out) {
    String folder = options.find("--batch");
    if (folder == null) {
      out.println(Documents.pretty(played(options.file("--assets"), options.file("--test"))));
    } else {
      batch(Path.of(folder));
    }
  }

  private static void batch(Path folder) {
    for (String name : names(folder)) {
      JsonNode answer = played(folder.resolve(name + ASSETS), folder.resolve(name + ".test.json"));
      try {
        Files.writeString(folder.resolve(name + ".out.json"), Documents.pretty(answer) + "\n");
      } catch (IOException e) {
        throw new Refused(name + ".out.json cannot be written");
      }
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ASSETS))
          .map(name -> name.substring(0, name.length() - ASSETS.length()))
          .filter(name -> Files.exists(folder.resolve(name + ".test.json")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Refused("There is no folder " + folder.getFileName());
    }
  }

  /** What a session comes to, or why it cannot be played. */
  static ObjectNode played(Path assets, Path test) {
    try {
      return played(Documents.object(assets), Documents.object(test));
    } catch (Refused e) {
      return Documents.error(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return Documents.error("The engine cannot play this: " + e);
    }
  }

  static ObjectNode played(JsonNode assets, JsonNode test) {
    return Playback.of(assets, test).checked();
  }
}
