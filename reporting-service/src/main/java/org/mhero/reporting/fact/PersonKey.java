package org.mhero.reporting.fact;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A participant: a worker in a campaign, or a session that a keyword started.
 *
 * @param scope the campaign, or the flow
 * @param person the worker's id, or the session's
 * @param practitioner the worker, null when there is none in the registry; not part of the key
 */
record PersonKey(String scope, String person, @Nullable String practitioner) {
  /** The order in which rows are locked, so that two transactions never wait for each other. */
  static final Comparator<PersonKey> ORDER =
      Comparator.comparing(PersonKey::scope)
          .thenComparing(PersonKey::person)
          .thenComparing(PersonKey::practitioner, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The participant a session or its answers belong to; null while the flow is not known. */
  static @Nullable PersonKey of(
      String session,
      @Nullable String flow,
      @Nullable String campaign,
      @Nullable String practitioner) {
    if (campaign != null) {
      return new PersonKey(campaign, practitioner == null ? session : practitioner, practitioner);
    }
    return flow == null ? null : new PersonKey(flow, session, practitioner);
  }
}
