package org.mhero.kit.fhir.type;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** Takes from a resource the elements a search parameter looks at; pure, and null-free. */
@FunctionalInterface
public interface Extractor {
  /** The elements, in any order; none when the resource has none. */
  Stream<? extends Base> values(Resource resource);
}
