package org.mhero.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.event.DirectoryChanged;
import org.mhero.kit.event.Outbox;
import org.mhero.kit.fhir.store.ResourceHook;
import org.mhero.kit.fhir.store.StoredResource;

/** Tells every change of the directory, in the transaction that makes it. */
@ApplicationScoped
class ChangeTeller implements ResourceHook<Resource> {
  private final Outbox outbox;

  ChangeTeller(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Class<Resource> type() {
    return Resource.class;
  }

  @Override
  public void afterWrites(List<Stored<Resource>> stored) {
    outbox.tellAll(stored.stream().map(one -> event(one.stored())).toList());
  }

  private static DirectoryChanged event(StoredResource stored) {
    return new DirectoryChanged(stored.type(), stored.id(), stored.version(), stored.deleted());
  }
}
