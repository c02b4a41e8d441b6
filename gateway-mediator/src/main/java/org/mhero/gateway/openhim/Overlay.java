package org.mhero.gateway.openhim;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * What officials set in OpenHIM's console, over our own configuration. The core always sends the
 * whole set; a set with one bad value is refused as a whole and the last good one stays. No secret
 * is ever taken from there.
 */
@ApplicationScoped
class Overlay {
  static final String ENVELOPE = "envelopeKilobytes";
  private static final Logger LOG = Logger.getLogger(Overlay.class);
  private static final Set<String> KNOWN = Set.of(ENVELOPE);
  private static final int MOST_KILOBYTES = 10 * 1024;

  private volatile int envelopeKilobytes;
  private volatile int applied;

  Overlay(OpenhimConfig config) {
    this.envelopeKilobytes = config.envelopeKilobytes();
  }

  int envelopeKilobytes() {
    return envelopeKilobytes;
  }

  /** Takes a set over; false when it is refused. */
  boolean apply(JsonObject set) {
    if (set.hashCode() == applied) {
      return true;
    }
    Object kilobytes = set.getValue(ENVELOPE, envelopeKilobytes);
    if (!(kilobytes instanceof Number n) || n.intValue() < 1 || n.intValue() > MOST_KILOBYTES) {
      LOG.warnf(
          "OpenHIM's config is refused: %s must be a number from 1 to %d",
          ENVELOPE, MOST_KILOBYTES);
      return false;
    }
    Set<String> unknown = new TreeSet<>(set.fieldNames());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      LOG.warnf("OpenHIM's config has keys that mean nothing here: %s", unknown);
    }
    envelopeKilobytes = n.intValue();
    applied = set.hashCode();
    LOG.infof("OpenHIM's config is applied, hash %08x", applied);
    return true;
  }
}
