package org.mhero.local.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the registry says of an import (docs/contracts.md, registry-service).
 *
 * @param state RUNNING, DONE, FAILED or STOPPED
 * @param waiting records that still wait for another they refer to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportState(
    String id,
    String state,
    long files,
    long records,
    long stored,
    long unchanged,
    long rejected,
    long waiting) {

  boolean running() {
    return "RUNNING".equals(state);
  }

  boolean done() {
    return "DONE".equals(state);
  }

  String line() {
    return "%d records: %d stored, %d unchanged, %d rejected, %d waiting"
        .formatted(records, stored, unchanged, rejected, waiting);
  }
}
