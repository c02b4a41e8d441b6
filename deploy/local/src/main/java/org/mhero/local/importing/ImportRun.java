package org.mhero.local.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mhero.local.Problem;

/** One import from its files to its figures. Repeating it stores only what is new or changed. */
public final class ImportRun {
  private static final int EXAMPLES = 3;

  private final RegistryImports registry;
  private final PrintStream out;

  public ImportRun(RegistryImports registry, PrintStream out) {
    this.registry = registry;
    this.out = out;
  }

  /** Whether the import came to its end; single records may have been rejected. */
  public boolean run(String source, Path folder) throws IOException, InterruptedException {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      throw new Problem("There is no .json file in %s.".formatted(folder));
    }
    out.printf("Sending %d files of %s%n", files.size(), folder);
    String id = registry.begin(source, folder, files);
    ImportState state = follow(id);
    out.printf(
        "Import %s %s. %s%n", id, state.state().toLowerCase(java.util.Locale.ROOT), state.line());
    tell(registry.problems(id));
    return state.done();
  }

  private ImportState follow(String id) throws IOException, InterruptedException {
    ImportState state = registry.state(id);
    String told = "";
    while (state.running()) {
      if (!state.line().equals(told)) {
        told = state.line();
        out.println("  " + told);
      }
      TimeUnit.SECONDS.sleep(1);
      state = registry.state(id);
    }
    return state;
  }

  private void tell(List<ImportProblem> problems) {
    Map<String, List<ImportProblem>> groups =
        problems.stream()
            .collect(
                Collectors.groupingBy(ImportProblem::group, TreeMap::new, Collectors.toList()));
    groups.forEach(
        (group, alike) -> {
          out.printf("  %d x %s%n", alike.size(), group);
          alike.stream().limit(EXAMPLES).forEach(one -> out.println("      " + one.place()));
          if (alike.size() > EXAMPLES) {
            out.printf("      and %d more%n", alike.size() - EXAMPLES);
          }
        });
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
