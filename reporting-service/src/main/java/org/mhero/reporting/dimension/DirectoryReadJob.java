package org.mhero.reporting.dimension;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.DirectoryConfig;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.dimension.Wanted.Kind;

/**
 * Reads from the directory what is wanted. No transaction is open while it waits for the answer;
 * what cannot be read stays wanted, and facts never wait for it.
 */
@ApplicationScoped
public class DirectoryReadJob {
  private static final Logger LOG = Logger.getLogger(DirectoryReadJob.class);
  private static final int BATCH = 100;

  private final WantedRepository wanted;
  private final DirectoryReader reader;
  private final Directory directory;
  private final DirectoryReadClient client;
  private final DirectoryConfig config;

  DirectoryReadJob(
      WantedRepository wanted,
      DirectoryReader reader,
      Directory directory,
      DirectoryReadClient client,
      DirectoryConfig config) {
    this.wanted = wanted;
    this.reader = reader;
    this.directory = directory;
    this.client = client;
    this.config = config;
  }

  /** Places and words are read at the start and twice a day, besides whenever one changes. */
  @Scheduled(every = "12h", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    wanted.wantAll();
  }

  @Scheduled(
      every = "${mhero.reporting.read-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void run() {
    each(Kind.ALL_PLACES, this::allPlaces);
    each(Kind.ALL_TERMS, this::allTerms);
    each(Kind.PLACE, this::places);
    each(Kind.TERMS, this::terms);
    each(Kind.ROLE, this::roles);
    each(Kind.WORKER, asked -> reader.workers(asked, directory.workers(ids(asked))));
  }

  private void each(Kind kind, Read read) {
    List<Wanted> asked = wanted.claim(kind, BATCH);
    while (!asked.isEmpty()) {
      try {
        read.read(asked);
      } catch (AppException e) {
        LOG.warnf("%d of %s wait for the directory: %s", asked.size(), kind, e.detail());
        wanted.later(asked);
        return;
      }
      asked = wanted.claim(kind, BATCH);
    }
  }

  private void allPlaces(List<Wanted> asked) {
    List<JsonNode> found = new ArrayList<>();
    client.search("Location?_count=500", found::add);
    reader.allPlaces(asked, found);
  }

  private void places(List<Wanted> asked) {
    List<JsonNode> found = new ArrayList<>();
    client.byId("Location", ids(asked), found::add);
    reader.places(asked, found);
  }

  private void allTerms(List<Wanted> asked) {
    List<JsonNode> systems = new ArrayList<>();
    for (String url : config.cadreSystems()) {
      client.search("CodeSystem?url=" + DirectoryReadClient.encode(url), systems::add);
    }
    reader.terms(asked, systems, config.cadreSystems());
  }

  private void terms(List<Wanted> asked) {
    List<JsonNode> systems = new ArrayList<>();
    client.byId("CodeSystem", ids(asked), systems::add);
    reader.terms(asked, systems, config.cadreSystems());
  }

  private void roles(List<Wanted> asked) {
    Set<String> practitioners = new TreeSet<>();
    client.byId(
        "PractitionerRole",
        ids(asked),
        role -> {
          String reference = role.path("practitioner").path("reference").asText("");
          practitioners.add(reference.substring(reference.lastIndexOf('/') + 1));
        });
    reader.roles(asked, practitioners);
  }

  private static List<String> ids(List<Wanted> asked) {
    return asked.stream().map(Wanted::id).toList();
  }

  private interface Read {
    void read(List<Wanted> asked);
  }
}
