package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids resources get here. iHRIS gives a facility's Location and Organization one id, but
 * clients of mCSD key what they keep by the bare id, so an Organization gets {@code org-} in front,
 * here and in every reference to it. An id FHIR does not allow becomes a UUID made of it, the same
 * each time.
 */
final class Ids {
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:https?://\\S+/)?([A-Z][A-Za-z]+)/([^/\\s]+)(?:/_history/[^/\\s]+)?");
  private static final Set<String> DIRECTORY =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "HealthcareService",
          "OrganizationAffiliation",
          "Endpoint");

  private Ids() {}

  static String of(String type, String id) {
    String own = type.equals("Organization") ? "org-" + id : id;
    return SOUND.matcher(own).matches()
        ? own
        : UUID.nameUUIDFromBytes(("ihris|" + type + "|" + id).getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  /** Makes every reference to the directory one to the id the resource has here. */
  static void mend(ObjectNode record) {
    IhrisJson.walk(
        record,
        node -> {
          if (node.path("reference").isTextual()) {
            node.put("reference", reference(node.get("reference").textValue()));
          }
        });
  }

  static String reference(String text) {
    Matcher matcher = REFERENCE.matcher(text.strip());
    return matcher.matches() && DIRECTORY.contains(matcher.group(1))
        ? matcher.group(1) + "/" + of(matcher.group(1), matcher.group(2))
        : text.strip();
  }
}
