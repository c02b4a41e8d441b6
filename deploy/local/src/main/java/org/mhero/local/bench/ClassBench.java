package org.mhero.local.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.part.Installation;
import org.mhero.local.part.Part;

/**
 * Runs the main class {@code XBench} that a module keeps among its classes or its tests, as {@code
 * ./mhero bench x}, with the libraries of the built service and those its build lays beside it.
 */
public final class ClassBench {
  private static final List<String> FOLDERS = List.of("target/classes", "target/test-classes");

  private ClassBench() {}

  /** Hands the further words on to the bench. */
  public static int run(Arguments arguments) throws IOException, InterruptedException {
    String name = arguments.words().getFirst();
    String file = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Bench.class";
    for (Part part : Part.services()) {
      Path module = Installation.here().root().resolve(part.module());
      for (String folder : FOLDERS) {
        Path classes = module.resolve(folder);
        List<Path> found = named(classes, file);
        if (!found.isEmpty()) {
          return start(module, mainClass(classes, found.getFirst()), arguments);
        }
      }
    }
    throw new Problem("No service brings a bench called %s (a class %s).".formatted(name, file));
  }

  private static List<Path> named(Path classes, String file) throws IOException {
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    try (var all = Files.walk(classes)) {
      return all.filter(path -> path.getFileName().toString().equals(file)).toList();
    }
  }

  private static String mainClass(Path classes, Path file) {
    return classes
        .relativize(file)
        .toString()
        .replace(File.separatorChar, '.')
        .replace(".class", "");
  }

  private static int start(Path module, String mainClass, Arguments arguments)
      throws IOException, InterruptedException {
    Path application = module.resolve("target/quarkus-app");
    String path =
        Stream.of(
                module.resolve("target/test-classes").toString(),
                module.resolve("target/classes").toString(),
                application.resolve("lib/main/*").toString(),
                application.resolve("lib/boot/*").toString(),
                module.resolve("target/bench-lib/*").toString())
            .collect(Collectors.joining(File.pathSeparator));
    var command = new ArrayList<>(List.of(Installation.java(), "-cp", path, mainClass));
    command.addAll(arguments.words().subList(1, arguments.words().size()));
    if (arguments.json()) {
      command.add("--json");
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
