package org.mhero.workflow.query;

import java.util.List;
import org.mhero.workflow.expression.Value;

/** A contact as queries see it (reference 8.4). */
public interface Person {
  /**
   * The values of a property: none when it is unset, several for URNs. Texts, numbers and
   * datetimes, as the property's kind says; a place is the last part of its path.
   */
  List<Value> values(Property property);
}
