package org.mhero.kit.fhir.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.fhir.codec.FhirJson;

/**
 * Puts {@code meta.versionId} and {@code meta.lastUpdated} into encoded JSON without a second
 * encoding: content is encoded once without them, compared with what is stored, and stamped when it
 * is new.
 */
final class Stamp {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String META = ",\"meta\":{";

  /** The resource as JSON, without version and time. */
  static String content(FhirJson json, Resource resource) {
    if (resource.hasMeta()) {
      resource.getMeta().setVersionIdElement(null);
      resource.getMeta().setLastUpdatedElement(null);
    }
    return json.text(resource);
  }

  /** The bytes of this content as the given version. */
  static byte[] apply(String content, StoredKey key, long version, Instant at) {
    String head = "{\"resourceType\":\"" + key.type() + "\",\"id\":\"" + key.id() + "\"";
    if (!content.startsWith(head)) {
      throw new IllegalStateException("A " + key.type() + " was encoded in an unknown order");
    }
    String stamp = "\"versionId\":\"" + version + "\",\"lastUpdated\":\"" + text(at) + "\"";
    String rest = content.substring(head.length());
    String stamped =
        rest.startsWith(META)
            ? head + META + stamp + "," + rest.substring(META.length())
            : head + META + stamp + "}" + rest;
    return stamped.getBytes(StandardCharsets.UTF_8);
  }

  /** An instant in the fixed form of all stored bytes. */
  static String text(Instant at) {
    return INSTANT.format(at);
  }

  private Stamp() {}
}
