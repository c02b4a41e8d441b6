package org.mhero.registry.terminology;

import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.ResourceHook;

/** Completes the codes of every role that is written, whoever writes it. */
@ApplicationScoped
class RoleHook implements ResourceHook<PractitionerRole> {
  private final ConceptMemo memo;

  RoleHook(ConceptMemo memo) {
    this.memo = memo;
  }

  @Override
  public Class<PractitionerRole> type() {
    return PractitionerRole.class;
  }

  @Override
  public boolean comparesWithCurrent() {
    return false;
  }

  @Override
  public void beforeWrite(PractitionerRole incoming, @Nullable PractitionerRole current) {
    RoleCodes.complete(incoming, memo::find);
  }
}
