package org.mhero.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mhero.local.Problem;

/**
 * The folder one Keycloak runs in. The program (188 MB, built once for PostgreSQL) is shared by all
 * data directories through a link; what differs lies here.
 */
final class KeycloakHome {
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--http-relative-path=/auth",
          "--http-management-relative-path=/",
          "--features-disabled=docker,kerberos,ciba,device-flow");
  private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

  private final Path program;
  private final Path home;

  KeycloakHome(Path program, Path home) {
    this.program = program;
    this.home = home;
  }

  Path root() {
    return home;
  }

  Path realmToImport() {
    return home.resolve("data/import/mhero-realm.json");
  }

  /** Links the program into the home; builds it for PostgreSQL if nobody has. */
  void prepare(Path log) throws IOException {
    Path mark = program.resolve("lib/.built-for-mhero");
    String recipe = String.join(" ", BUILD);
    if (Files.notExists(mark) || !Files.readString(mark).equals(recipe)) {
      build(log);
      Files.writeString(mark, recipe);
    }
    Files.createDirectories(home.resolve("data/tmp"));
    for (String folder : SHARED) {
      Path link = home.resolve(folder);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, program.resolve(folder));
    }
  }

  private void build(Path log) throws IOException {
    Process build =
        new ProcessBuilder(command(program, BUILD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (build.waitFor() != 0) {
        throw new Problem("Keycloak could not be built for PostgreSQL; see " + log + ".");
      }
    } catch (InterruptedException e) {
      build.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Keycloak was built", e);
    }
  }

  List<String> command(List<String> arguments) {
    return command(home, arguments);
  }

  /** What {@code bin/kc.sh} would run, without the shell in between. */
  private static List<String> command(Path home, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Installation.java());
    command.addAll(
        List.of(
            "-Xms48m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=256m"));
    command.addAll(Installation.sharedClasses(home.resolve("lib/quarkus-run.jar")));
    for (String opened :
        List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }
}
