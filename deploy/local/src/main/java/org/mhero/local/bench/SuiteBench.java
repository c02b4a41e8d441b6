package org.mhero.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Consumer;
import org.mhero.local.Arguments;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Installation;
import org.mhero.local.part.Part;
import org.mhero.local.part.Secrets;
import org.mhero.local.part.Site;
import org.mhero.local.suite.PartReport;
import org.mhero.local.suite.Progress;
import org.mhero.local.suite.Suite;

/**
 * {@code bench suite}: starts a suite of its own on a fresh data folder, stops it, starts it again
 * on what is there, and tells the seconds of both, the memory of each process once all are well,
 * and the demo's messages a second.
 */
public final class SuiteBench {
  private static final int PORT = 18_080;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Runs it; takes {@code --port} where the usual one of the bench is in use. */
  public int run(Arguments arguments) throws IOException {
    Path folder = Files.createTempDirectory("mhero-bench");
    var data = new DataDirectory(folder);
    var site = new Site(Installation.here(), data, Secrets.in(data), arguments.port().orElse(PORT));
    ObjectNode figures = JSON.createObjectNode();
    try {
      figures.put("firstStartSeconds", seconds(site, suite -> {}));
      figures.put("startSeconds", seconds(site, suite -> measure(suite, figures)));
    } finally {
      delete(folder);
    }
    print(System.out, figures, arguments.json());
    return 0;
  }

  private static double seconds(Site site, Consumer<Suite> then) {
    long began = System.nanoTime();
    var silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    try (Suite suite = Suite.start(site, EnumSet.allOf(Part.class), silent)) {
      double seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
      then.accept(suite);
      return seconds;
    }
  }

  private static void measure(Suite suite, ObjectNode figures) {
    ObjectNode memory = figures.putObject("residentMb");
    PartReport.all(suite.site()).forEach(part -> memory.put(part.name(), part.residentMb()));
    DemoFigures.add(suite.site(), figures);
  }

  private static void print(PrintStream out, ObjectNode figures, boolean json) throws IOException {
    if (json) {
      out.println(JSON.writeValueAsString(figures));
      return;
    }
    figures.properties().stream()
        .filter(figure -> !figure.getKey().equals("demo"))
        .forEach(figure -> tell(out, figure.getKey(), figure.getValue()));
  }

  private static void tell(PrintStream out, String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(inner -> tell(out, name + " " + inner.getKey(), inner.getValue()));
    } else {
      out.printf(Locale.ROOT, "%-30s %8s%n", name, value.asText());
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::forget);
    } catch (IOException e) {
      throw new UncheckedIOException("The bench's data cannot be removed: " + folder, e);
    }
  }
}
