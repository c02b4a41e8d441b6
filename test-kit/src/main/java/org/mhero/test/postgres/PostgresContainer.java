package org.mhero.test.postgres;

import java.util.ArrayList;
import java.util.List;
import org.mhero.test.container.ServerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, as quick and forgetful as the embedded one. */
final class PostgresContainer {
  static final ServerImage IMAGE =
      ServerImage.of("postgres:18-alpine", "MHERO_TEST_POSTGRES_IMAGE");

  private PostgresContainer() {}

  /** Host and port of the started server; Testcontainers ends it with this JVM. */
  @SuppressWarnings("resource")
  static String start() {
    var command = new ArrayList<>(List.of("postgres"));
    PostgresNode.USUAL.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    PostgresServer.QUICK.forEach(
        (name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    var container =
        new PostgreSQLContainer(IMAGE.like("postgres"))
            .withDatabaseName(PostgresServer.USER)
            .withUsername(PostgresServer.USER)
            .withPassword(PostgresServer.USER)
            .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresNode.SORTING))
            .withCommand(command.toArray(String[]::new));
    container.start();
    return container.getHost() + ":" + container.getFirstMappedPort();
  }
}
