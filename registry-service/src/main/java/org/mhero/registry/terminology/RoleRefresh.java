package org.mhero.registry.terminology;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.search.FhirSearch;
import org.mhero.kit.fhir.search.SearchResult;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoreUnavailable;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;

/**
 * Writes roles again whose job or cadre changed its meaning, such as when the code system of jobs
 * arrives after the roles. {@link RoleHook} does the rest; a role that stays the same gets no new
 * version.
 */
@ApplicationScoped
public class RoleRefresh {
  private static final Logger LOG = Logger.getLogger(RoleRefresh.class);
  private static final int AT_ONCE = 250;

  private final Concepts concepts;
  private final FhirSearch search;
  private final FhirStore store;
  private final FhirJson json;

  RoleRefresh(Concepts concepts, FhirSearch search, FhirStore store, FhirJson json) {
    this.concepts = concepts;
    this.search = search;
    this.store = store;
    this.json = json;
  }

  @Scheduled(
      every = "${mhero.terminology.refresh-every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      refresh();
    } catch (StoreUnavailable e) {
      LOG.warnf("Roles wait for the database: %s", e.getMessage());
    }
  }

  /** Writes every role again that has to be, some hundred in one transaction. */
  public void refresh() {
    try {
      Optional<Concepts.Changed> changed = concepts.nextChanged();
      while (changed.isPresent()) {
        rolesOf(changed.get());
        concepts.done(changed.get());
        changed = concepts.nextChanged();
      }
    } catch (AppException e) {
      LOG.infof("Somebody else writes the same roles; tried again soon: %s", e.code());
    }
  }

  private void rolesOf(Concepts.Changed changed) {
    String token = escaped(changed.system()) + "|" + escaped(changed.code());
    String query =
        "_total=none&_count=%d&role=%s"
            .formatted(AT_ONCE, URLEncoder.encode(token, StandardCharsets.UTF_8));
    while (query != null) {
      SearchResult page = search.search("PractitionerRole", query);
      List<Write> writes = page.resources().stream().flatMap(this::again).toList();
      store.writeAll(writes);
      query = page.next();
    }
  }

  private Stream<Write> again(StoredResource stored) {
    byte[] bytes = stored.json();
    return bytes == null
        ? Stream.of()
        : Stream.of(new Write.Put(json.trusted(PractitionerRole.class, bytes), stored.version()));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\,|$])", "\\\\$1");
  }
}
