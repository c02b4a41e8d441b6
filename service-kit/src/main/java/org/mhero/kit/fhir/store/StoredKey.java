package org.mhero.kit.fhir.store;

import java.util.regex.Pattern;
import org.mhero.kit.error.AppException;

/** Type and logical id, the address of a resource. */
public record StoredKey(String type, String id) implements Comparable<StoredKey> {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /** Whether the text is a FHIR id (datatypes.html#id). */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The key, or 400 when the id is none. */
  public static StoredKey checked(String type, String id) {
    if (!isId(id)) {
      throw AppException.invalid(
          "An id has 1 to 64 letters, digits, hyphens or dots", type + ".id");
    }
    return new StoredKey(type, id);
  }

  @Override
  public int compareTo(StoredKey other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : id.compareTo(other.id);
  }
}
