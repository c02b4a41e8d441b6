package org.mhero.kit.fhir.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mhero.kit.error.AppException;

/** All types this service declares. */
@ApplicationScoped
public class FhirTypes {
  private final Map<String, FhirType> byName;
  private final List<String> instantiates;

  @Inject
  FhirTypes(@Any Instance<TypeDeclarations> declarations) {
    this(declarations.stream().toList());
  }

  private FhirTypes(List<TypeDeclarations> declarations) {
    var all = new TreeMap<String, FhirType>();
    for (TypeDeclarations declaration : declarations) {
      for (FhirType type : declaration.types()) {
        if (all.put(type.name(), type) != null) {
          throw new IllegalStateException("The type " + type.name() + " is declared twice");
        }
      }
    }
    this.instantiates = declarations.stream().flatMap(d -> d.instantiates().stream()).toList();
    this.byName = Collections.unmodifiableMap(all);
  }

  /** The types of these declarations, without CDI. */
  public static FhirTypes of(TypeDeclarations... declarations) {
    return new FhirTypes(List.of(declarations));
  }

  public Collection<FhirType> all() {
    return byName.values();
  }

  /** The canonical addresses of the CapabilityStatements this service meets. */
  public List<String> instantiates() {
    return instantiates;
  }

  public Optional<FhirType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The type of that name, or 404: this service does not hold it. */
  public FhirType required(String name) {
    return find(name).orElseThrow(() -> AppException.notFound("This server does not hold " + name));
  }
}
