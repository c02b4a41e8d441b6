package org.mhero.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has done something with a resource; the source of a BALP AuditEvent.
 *
 * @param subject what it was done to, {@code Type/id}, or the resource type for a search
 * @param action {@code C}, {@code R}, {@code U}, {@code D} or {@code E} (DICOM action of the
 *     AuditEvent)
 * @param interaction the FHIR restful interaction, such as {@code search-type}
 * @param outcome 0 success, 4 minor failure, 8 serious failure
 * @param agent the subject (sub) of the caller's token
 * @param client the client id (azp) of the caller's token, or null
 * @param service the service that was asked
 * @param requestId the X-Request-Id, or null
 * @param parameters the names of a search's parameters joined by {@code &}, never their values;
 *     null where there is no search
 * @param at when
 */
public record AuditRecorded(
    String subject,
    String action,
    String interaction,
    int outcome,
    String agent,
    @Nullable String client,
    String service,
    @Nullable String requestId,
    @Nullable String parameters,
    Instant at)
    implements Event {

  @Override
  public String key() {
    return subject;
  }

  @Override
  public String topic() {
    return Topics.AUDIT;
  }
}
