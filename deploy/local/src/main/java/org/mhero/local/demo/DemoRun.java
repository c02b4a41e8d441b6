package org.mhero.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.Tokens;
import org.mhero.local.front.CachedToken;
import org.mhero.local.front.SuiteClient;
import org.mhero.local.front.SuiteFailed;
import org.mhero.local.importing.ImportRun;
import org.mhero.local.importing.RegistryImports;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Site;
import org.mhero.local.suite.RunningSite;

/** One demo from its options to its table; the result on one stream, the progress on another. */
public final class DemoRun {
  private final PrintStream result;
  private final PrintStream told;

  public DemoRun(PrintStream result, PrintStream told) {
    this.result = result;
    this.told = told;
  }

  /** Plays; 0 when every sum adds up, 1 when not. */
  public int run(Arguments arguments) {
    DemoOptions options = DemoOptions.parse(arguments.words());
    Site site = RunningSite.require(new DataDirectory(arguments.data()));
    Tokens tokens = new Tokens(site);
    Progress progress = new Progress(told);
    SuiteClient suite =
        new SuiteClient(
            URI.create(site.gateway()),
            new CachedToken(() -> tokens.of("admin")),
            progress::waiting);
    Demo demo = new Demo(suite, country -> load(site, tokens, country), progress);
    try (Kolanda country = Kolanda.draw(options.people(), options.seed())) {
      Figures figures = demo.play(country);
      result.println(arguments.json() ? json(figures) : table(figures));
      return figures.reconcile() ? 0 : 1;
    } catch (SuiteFailed e) {
      throw new Problem(String.valueOf(e.getMessage()), e);
    }
  }

  private void load(Site site, Tokens tokens, Kolanda country) {
    try {
      if (!new ImportRun(new RegistryImports(site.gateway(), tokens, told), told)
          .run("ihris", country.folder())) {
        throw new SuiteFailed("Kolanda could not be loaded into the registry");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The registry does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteFailed("Stopped while loading Kolanda");
    }
  }

  private static String table(Figures figures) {
    StringBuilder table = new StringBuilder("\n");
    figures.rows().forEach(row -> table.append(row).append('\n'));
    return table
        .append(
            "%n%s in %.0f seconds, %.0f messages a second."
                .formatted(
                    figures.reconcile() ? "Everything adds up" : "The figures DO NOT ADD UP",
                    figures.seconds(),
                    figures.messagesPerSecond()))
        .toString();
  }

  private static String json(Figures figures) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("reconciles", figures.reconcile()).put("seconds", figures.seconds());
    json.put("messagesPerSecond", figures.messagesPerSecond());
    ArrayNode sums = json.putArray("sums");
    for (Figures.Sum row : figures.rows()) {
      ObjectNode sum = sums.addObject().put("of", row.of()).put("reconciles", row.reconciles());
      sum.put(row.total().name(), row.total().count());
      ObjectNode parts = sum.putObject("parts");
      row.parts().forEach(part -> parts.put(part.name(), part.count()));
    }
    return json.toPrettyString();
  }
}
