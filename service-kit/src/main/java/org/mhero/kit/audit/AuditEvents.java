package org.mhero.kit.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.fhir.access.InteractionListener.Happened;
import org.mhero.kit.fhir.type.Interaction;

/**
 * Turns an interaction into the event that tells of it (IHE BALP 1.1.3, FHIR R4 auditevent.html).
 * The values of search parameters name people, so only the parameters' names are told.
 */
final class AuditEvents {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private AuditEvents() {}

  static AuditRecorded of(Happened happened, String service, @Nullable String requestId) {
    return new AuditRecorded(
        happened.id() == null ? happened.type() : happened.type() + "/" + happened.id(),
        action(happened.interaction()),
        happened.interaction().code(),
        outcome(happened.status()),
        happened.caller().subject(),
        happened.caller().client(),
        service,
        requestId,
        parameters(happened.query()),
        happened.at());
  }

  /** The DICOM action code BALP gives each interaction. */
  private static String action(Interaction interaction) {
    return switch (interaction) {
      case CREATE -> "C";
      case READ, VREAD, CAPABILITIES -> "R";
      case UPDATE, PATCH, TRANSACTION, BATCH -> "U";
      case DELETE -> "D";
      case SEARCH_TYPE, HISTORY_INSTANCE, HISTORY_TYPE -> "E";
    };
  }

  /** 0 success, 4 the caller's fault, 8 ours (AuditEvent.outcome). */
  private static int outcome(int status) {
    return status < 400 ? 0 : status < 500 ? 4 : 8;
  }

  private static @Nullable String parameters(@Nullable String query) {
    if (query == null) {
      return null;
    }
    return Stream.of(query.split("&"))
        .map(pair -> pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : "")
        .map(AuditEvents::decoded)
        .filter(name -> NAME.matcher(name).matches())
        .distinct()
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
