package org.mhero.workflow.engine.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.AssetRef;

/**
 * A way to send and receive (reference 2.1).
 *
 * @param address its own number or name
 * @param schemes kinds of URN it serves, at least one
 * @param roles what it does: {@code send}, {@code receive}, {@code call}, {@code answer}, {@code
 *     ussd}
 * @param country ISO 3166 two letters, or null
 * @param matchPrefixes numbers it prefers begin with one of these
 * @param allowInternational whether it serves numbers of other countries
 * @param features of the 13.2 line: {@code optins}
 */
public record Channel(
    String uuid,
    String name,
    String address,
    List<String> schemes,
    List<String> roles,
    @Nullable String country,
    List<String> matchPrefixes,
    boolean allowInternational,
    List<String> features) {
  public Channel {
    schemes = List.copyOf(schemes);
    roles = List.copyOf(roles);
    matchPrefixes = List.copyOf(matchPrefixes);
    features = List.copyOf(features);
  }

  /** Whether it does that. */
  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  /** Whether it serves URNs of that scheme. */
  public boolean serves(String scheme) {
    return schemes.contains(scheme);
  }

  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
