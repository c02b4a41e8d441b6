package org.mhero.reporting.dimension;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.DirectoryConfig;

/** Makes a reading job over a directory of the test's choice. */
@ApplicationScoped
public class ReadJobs {
  private final WantedRepository wanted;
  private final DirectoryReader reader;
  private final DirectoryReadClient client;
  private final DirectoryConfig config;

  ReadJobs(
      WantedRepository wanted,
      DirectoryReader reader,
      DirectoryReadClient client,
      DirectoryConfig config) {
    this.wanted = wanted;
    this.reader = reader;
    this.client = client;
    this.config = config;
  }

  public DirectoryReadJob over(Directory directory) {
    return new DirectoryReadJob(wanted, reader, directory, client, config);
  }
}
