package org.mhero.registry.terminology;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The concepts one transaction has asked for. Some hundred roles of a few jobs are written in one
 * transaction; none of them shall see what another replica changes in between.
 */
@TransactionScoped
class ConceptMemo implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Concepts concepts;
  private final transient Map<String, Optional<Concept>> known = new HashMap<>();

  ConceptMemo(Concepts concepts) {
    this.concepts = concepts;
  }

  Optional<Concept> find(String system, String code) {
    return known.computeIfAbsent(system + "|" + code, key -> concepts.find(system, code));
  }
}
