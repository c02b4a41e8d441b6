package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.rest.Conditions.Condition;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredKey;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;

/**
 * Decides, before anything is written, which resource each entry means: conditions are matched, ids
 * are given, and references between entries are pointed at them.
 */
@ApplicationScoped
class TransactionPlanner {
  private final FhirStore store;
  private final Conditions conditions;
  private final TransactionReferences references;

  TransactionPlanner(FhirStore store, Conditions conditions, TransactionReferences references) {
    this.store = store;
    this.conditions = conditions;
    this.references = references;
  }

  List<Step> plan(FhirRequest request, List<BundleEntry> entries) {
    Map<Integer, Condition> asked = new HashMap<>();
    for (BundleEntry entry : entries) {
      Condition condition = condition(entry);
      if (condition != null) {
        asked.put(entry.index(), condition);
      }
    }
    conditions.lock(asked.values());
    Map<Condition, StoredResource> found = conditions.matchAll(asked.values());
    var steps = new ArrayList<Step>();
    var targets = new HashMap<String, String>();
    var taken = new HashSet<StoredKey>();
    for (BundleEntry entry : entries) {
      if (entry.phase() < 3) {
        Condition condition = asked.get(entry.index());
        Step step = step(entry, condition, condition == null ? null : found.get(condition));
        steps.add(step);
        claim(step, targets, taken);
        name(step, condition, targets);
      }
    }
    references.resolve(request, steps, targets);
    return steps;
  }

  private static @Nullable Condition condition(BundleEntry entry) {
    String type = entry.path();
    if (type.contains("/")) {
      return null;
    }
    try {
      String ifNoneExist = entry.headers().ifNoneExist();
      if (entry.method().equals("POST")) {
        return ifNoneExist == null ? null : Condition.of(type, ifNoneExist);
      }
      return entry.phase() == 3 ? null : Condition.of(type, entry.query().encoded());
    } catch (AppException e) {
      throw EntryErrors.in(entry, e);
    }
  }

  private Step step(
      BundleEntry entry, @Nullable Condition condition, @Nullable StoredResource found) {
    Resource resource = entry.resource();
    Long expected = entry.headers().expectedVersion();
    if (entry.method().equals("DELETE")) {
      return delete(entry, condition, found, expected);
    }
    if (resource == null || !resource.fhirType().equals(entry.path().split("/")[0])) {
      throw AppException.invalid(
          entry.at() + ": the resource is not of the type of the url", entry.at() + ".resource");
    }
    if (entry.method().equals("POST")) {
      StoredResource same = found == null ? store.repeated(resource).orElse(null) : found;
      if (same != null) {
        return new Step(entry, null, same);
      }
      resource.setId(UUID.randomUUID().toString());
      return new Step(entry, new Write.Put(resource, null), null);
    }
    return put(entry, resource, condition, found, expected);
  }

  private static Step put(
      BundleEntry entry,
      Resource resource,
      @Nullable Condition condition,
      @Nullable StoredResource found,
      @Nullable Long expected) {
    String own = resource.getIdPart();
    String id;
    if (condition == null) {
      id = entry.path().substring(entry.path().indexOf('/') + 1);
    } else if (found != null) {
      id = found.id();
    } else {
      id = own == null ? UUID.randomUUID().toString() : own;
    }
    if (own != null && !own.equals(id)) {
      throw AppException.invalid(
          entry.at() + ": the resource's id is not that of the url", entry.at() + ".resource.id");
    }
    resource.setId(id);
    return new Step(entry, new Write.Put(resource, expected), found);
  }

  private static Step delete(
      BundleEntry entry,
      @Nullable Condition condition,
      @Nullable StoredResource found,
      @Nullable Long expected) {
    if (condition != null) {
      return found == null
          ? new Step(entry, null, null)
          : new Step(entry, new Write.Delete(found.type(), found.id(), expected), found);
    }
    String[] parts = entry.path().split("/");
    return new Step(entry, new Write.Delete(parts[0], parts[1], expected), null);
  }

  /** One identity twice is refused (http.html#trules). */
  private static void claim(Step step, Map<String, String> targets, HashSet<StoredKey> taken) {
    Write write = step.write();
    StoredKey key =
        switch (write) {
          case null -> null;
          case Write.Create create -> null;
          case Write.Put put ->
              new StoredKey(put.resource().fhirType(), put.resource().getIdPart());
          case Write.Delete delete -> new StoredKey(delete.type(), delete.id());
        };
    if (key != null && !taken.add(key)) {
      throw AppException.invalid(
          step.entry().at()
              + ": "
              + key.type()
              + "/"
              + key.id()
              + " is already in this transaction",
          step.entry().at());
    }
    if (key != null && write instanceof Write.Put) {
      targets.put(key.type() + "/" + key.id(), key.type() + "/" + key.id());
    }
  }

  /** How others may refer to the step's resource: by fullUrl and by its condition. */
  private static void name(Step step, @Nullable Condition condition, Map<String, String> targets) {
    String reference =
        step.write() instanceof Write.Put put
            ? put.resource().fhirType() + "/" + put.resource().getIdPart()
            : step.found() == null ? null : step.found().reference();
    if (reference == null || step.entry().method().equals("DELETE")) {
      return;
    }
    String fullUrl = step.entry().fullUrl();
    if (fullUrl != null && !fullUrl.isEmpty()) {
      targets.put(fullUrl, reference);
    }
    if (condition != null) {
      targets.put(condition.type() + "?" + condition.query(), reference);
    }
  }
}
