package org.mhero.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mhero.local.Problem;

/**
 * Where the built suite lies.
 *
 * @param root the checkout
 */
public record Installation(Path root) {
  /** The checkout this runner was built in, as the launcher says it. */
  public static Installation here() {
    String home = System.getProperty("mhero.home");
    if (home == null) {
      throw new Problem("The runner is started by the script ./mhero.");
    }
    return new Installation(Path.of(home).toAbsolutePath().normalize());
  }

  /** The jar of a service. */
  public Path jar(Part part) {
    return root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** Whether a service has been built. */
  public boolean built(Part part) {
    return !part.service() || Files.exists(jar(part));
  }

  /** Where programs are unpacked that are not ours. */
  public Path programs() {
    return root.resolve("deploy/local/target/programs");
  }

  /** Keycloak as Maven unpacked it. */
  public Path keycloak() {
    try (var folders = Files.newDirectoryStream(programs(), "keycloak-*")) {
      for (Path folder : folders) {
        return folder;
      }
    } catch (java.io.IOException e) {
      throw new Problem("Keycloak was not unpacked; run ./mhero run once more.", e);
    }
    throw new Problem("Keycloak was not unpacked; run ./mhero run once more.");
  }

  public Path realm() {
    return root.resolve("deploy/keycloak/mhero-realm.json");
  }

  public Path realmAdditions() {
    return root.resolve("deploy/keycloak/local-additions.json");
  }

  /** The virtual machine that every part runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Options by which a program keeps its classes as the machine has read them, in a file beside its
   * jar, and starts in half the time from then on. The file is made when the program ends for the
   * first time, and made anew when the jar or the JDK has changed.
   */
  static List<String> sharedClasses(Path jar) {
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + jar.resolveSibling("shared-classes.jsa"),
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off");
  }

  /**
   * Options for the services that a user gives in {@code MHERO_JAVA_OPTS}, after the usual ones.
   */
  static List<String> moreJavaOptions() {
    String given = System.getenv("MHERO_JAVA_OPTS");
    return given == null || given.isBlank() ? List.of() : List.of(given.strip().split("\\s+"));
  }
}
