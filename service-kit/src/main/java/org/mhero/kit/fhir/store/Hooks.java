package org.mhero.kit.fhir.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.codec.FhirJson;

/** Calls the hooks of the service around a write. */
@ApplicationScoped
class Hooks {
  private final Instance<ResourceHook<?>> hooks;
  private final FhirJson json;

  Hooks(@Any Instance<ResourceHook<?>> hooks, FhirJson json) {
    this.hooks = hooks;
    this.json = json;
  }

  void beforeWrite(Resource incoming, CurrentRow row) {
    List<ResourceHook<Resource>> mine = of(incoming.getClass());
    if (mine.isEmpty()) {
      return;
    }
    boolean compares = mine.stream().anyMatch(ResourceHook::comparesWithCurrent);
    byte[] bytes = row.json();
    Resource current = bytes == null || !compares ? null : json.trusted(incoming.getClass(), bytes);
    mine.forEach(hook -> hook.beforeWrite(incoming, current));
  }

  /** The id of the stored resource that this create repeats, as the first hook that knows says. */
  Optional<String> repeated(Resource incoming) {
    return of(incoming.getClass()).stream()
        .flatMap(hook -> hook.repeated(incoming).stream())
        .findFirst();
  }

  void beforeDelete(Class<? extends Resource> type, StoredResource current) {
    of(type).forEach(hook -> hook.beforeDelete(current));
  }

  /** Hands each hook what concerns it, in the order it was written. */
  void afterWrites(List<Done> done) {
    for (ResourceHook<?> hook : hooks) {
      var mine = new ArrayList<ResourceHook.Stored<Resource>>();
      for (Done one : done) {
        if (hook.type().isAssignableFrom(one.type())) {
          mine.add(new ResourceHook.Stored<>(one.written(), one.resource()));
        }
      }
      if (!mine.isEmpty()) {
        general(hook).afterWrites(mine);
      }
    }
  }

  private List<ResourceHook<Resource>> of(Class<? extends Resource> type) {
    var mine = new ArrayList<ResourceHook<Resource>>();
    for (ResourceHook<?> hook : hooks) {
      if (hook.type().isAssignableFrom(type)) {
        mine.add(general(hook));
      }
    }
    return mine;
  }

  /** Safe: a hook is only given resources its own {@code type()} accepts. */
  @SuppressWarnings("unchecked")
  private static ResourceHook<Resource> general(ResourceHook<?> hook) {
    return (ResourceHook<Resource>) hook;
  }

  /** One stored change with its model. */
  record Done(Class<? extends Resource> type, Written written, @Nullable Resource resource) {}
}
