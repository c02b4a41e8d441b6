package org.mhero.registry.terminology;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.ResourceHook;
import org.mhero.kit.fhir.store.StoredResource;

/** Keeps the concepts of every CodeSystem that is written, and notes which of them changed. */
@ApplicationScoped
class CodeSystemHook implements ResourceHook<CodeSystem> {
  private final Concepts concepts;

  CodeSystemHook(Concepts concepts) {
    this.concepts = concepts;
  }

  @Override
  public Class<CodeSystem> type() {
    return CodeSystem.class;
  }

  @Override
  public void afterWrite(StoredResource stored, @Nullable CodeSystem resource) {
    Set<Concept> before = new HashSet<>(concepts.of(stored.id()));
    List<Concept> now = resource == null ? List.of() : ConceptReader.concepts(resource);
    List<Concept> gone = before.stream().filter(concept -> !now.contains(concept)).toList();
    List<Concept> come = now.stream().filter(concept -> !before.contains(concept)).toList();
    concepts.remove(stored.id(), gone);
    concepts.put(stored.id(), come);
    gone.forEach(concepts::changed);
    come.forEach(concepts::changed);
  }
}
