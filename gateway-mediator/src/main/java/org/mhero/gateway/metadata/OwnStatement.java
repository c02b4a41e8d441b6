package org.mhero.gateway.metadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.Interaction;
import org.mhero.kit.fhir.type.SearchParam;

/** What this process itself can do, from the same declarations that drive its store. */
@ApplicationScoped
class OwnStatement {
  private final FhirTypes types;

  OwnStatement(FhirTypes types) {
    this.types = types;
  }

  ObjectNode statement() {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    ObjectNode rest = statement.putArray("rest").addObject();
    for (FhirType type : types.all()) {
      resource(rest.withArray("resource").addObject(), type);
    }
    return statement;
  }

  private static void resource(ObjectNode resource, FhirType type) {
    resource.put("type", type.name());
    type.interactions().stream()
        .sorted()
        .map(Interaction::code)
        .forEach(code -> resource.withArray("interaction").addObject().put("code", code));
    type.params().values().stream()
        .sorted(Comparator.comparing(SearchParam::name))
        .forEach(param -> parameter(resource, param));
  }

  private static void parameter(ObjectNode resource, SearchParam param) {
    resource
        .withArray("searchParam")
        .addObject()
        .put("name", param.name())
        .put("type", param.kind().code())
        .put("documentation", param.note());
  }
}
