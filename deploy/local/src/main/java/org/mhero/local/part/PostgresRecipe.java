package org.mhero.local.part;

import java.util.Map;
import org.mhero.local.process.Ending;
import org.mhero.local.process.Launch;
import org.mhero.test.postgres.PostgresNode;

/** PostgreSQL with its data kept and written through to the disk. */
final class PostgresRecipe implements Recipe {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "shared_buffers", "64MB",
          "max_wal_size", "512MB",
          "checkpoint_timeout", "15min",
          "wal_compression", "on",
          "jit", "off");

  private final Site site;
  private final int port;
  private final Databases databases;

  PostgresRecipe(Site site) {
    this.site = site;
    this.port = Part.POSTGRES.port(site.port());
    this.databases = new Databases(port, site.secrets());
  }

  @Override
  public Launch launch() throws Exception {
    var node =
        PostgresNode.prepare(
            site.installation().programs(),
            site.data().of(Part.POSTGRES),
            site.secrets().postgres());
    return new Launch(node.command(port, SETTINGS), Map.of(), site.data().log(Part.POSTGRES));
  }

  @Override
  public boolean well() {
    return databases.answer();
  }

  @Override
  public void afterStart() throws Exception {
    databases.provide();
  }

  @Override
  public Ending ending() {
    return Ending.INT;
  }
}
