package org.mhero.test.postgres;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, as quick and forgetful as the embedded one. */
final class ContainerPostgres {
  private static final System.Logger LOG = System.getLogger(ContainerPostgres.class.getName());
  private static final String USUAL_IMAGE = "postgres:18-alpine";
  private static final String SORTING =
      "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C";
  private static final int LONGEST_PULL_SECONDS = 60;
  private static final int LONGEST_START_SECONDS = 90;

  private ContainerPostgres() {}

  /** Host and port of the started server; it ends with this JVM. */
  @SuppressWarnings("resource") // Testcontainers ends it
  static String start(String user) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(
                DockerImageName.parse(image()).asCompatibleSubstituteFor("postgres"))
            .withDatabaseName(user)
            .withUsername(user)
            .withPassword(user)
            .withEnv("POSTGRES_INITDB_ARGS", SORTING)
            .withCommand(
                "postgres",
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off");
    container.start();
    return container.getHost() + ":" + container.getFirstMappedPort();
  }

  /** Host and port, empty where Docker or its images cannot be had soon. */
  static Optional<String> tryStart(String user) {
    Optional<String> address =
        CompletableFuture.supplyAsync(
                () ->
                    DockerClientFactory.instance().isDockerAvailable() && imageAtHand()
                        ? Optional.of(start(user))
                        : Optional.<String>empty())
            .completeOnTimeout(Optional.empty(), LONGEST_START_SECONDS, TimeUnit.SECONDS)
            .exceptionally(failure -> Optional.empty())
            .join();
    if (address.isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "Docker did not start {0}, tests run embedded", image());
    }
    return address;
  }

  private static boolean imageAtHand() {
    var client = DockerClientFactory.lazyClient();
    try {
      client.inspectImageCmd(image()).exec();
      return true;
    } catch (NotFoundException e) {
      try {
        return client
            .pullImageCmd(image())
            .start()
            .awaitCompletion(LONGEST_PULL_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private static String image() {
    String other = System.getenv("MHERO_TEST_POSTGRES_IMAGE");
    return other == null || other.isBlank() ? USUAL_IMAGE : other;
  }
}
