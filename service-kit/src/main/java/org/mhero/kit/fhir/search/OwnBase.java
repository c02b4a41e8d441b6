package org.mhero.kit.fhir.search;

import org.jspecify.annotations.Nullable;

/**
 * The addresses under which this server is known to the caller; what begins with one is a local
 * reference.
 */
public record OwnBase(@Nullable String url) {
  /** Inside the service, where no address is known. */
  public static final OwnBase NONE = new OwnBase(null);

  /** The reference without this base, or as it is when it is foreign or relative already. */
  public String relative(String reference) {
    if (url != null
        && reference.length() > url.length()
        && reference.startsWith(url)
        && reference.charAt(url.length()) == '/') {
      return reference.substring(url.length() + 1);
    }
    return reference;
  }
}
