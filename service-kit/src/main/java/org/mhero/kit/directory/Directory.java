package org.mhero.kit.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Group;

/**
 * The directory of health workers as the other services see it. Every answer comes from searches of
 * IHE mCSD (ITI-90), so any directory that wears that face will do.
 *
 * <p>A directory that cannot be reached, or answers with an error, is an {@link
 * org.mhero.kit.error.AppException} of code {@code UNAVAILABLE}, which may be tried again; an
 * audience that cannot be understood is one of code {@code UNPROCESSABLE}, which may not.
 */
public interface Directory {
  /**
   * The active workers an audience has now (docs/contracts.md, "An audience"): each once, in the
   * order of their ids, however many roles they hold.
   */
  Audience resolve(Group audience);

  /** The size of an audience and what it is made of, without the people. */
  Count count(Group audience);

  /** One worker by the id of the Practitioner, active or not; empty when there is none. */
  Optional<Worker> worker(String practitionerId);

  /**
   * Many workers by the ids of their Practitioners, active or not, in the order of their ids; ids
   * that are unknown are left out.
   */
  List<Worker> workers(Collection<String> practitionerIds);
}
