package org.mhero.local.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One problem that an import met. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportProblem(
    @Nullable String file,
    @Nullable String line,
    @Nullable String record,
    @Nullable String severity,
    @Nullable String message) {

  /** Problems that differ in nothing but the record are told together. */
  String group() {
    return "%s: %s"
        .formatted(
            severity == null ? "error" : severity,
            message == null
                ? "no reason given"
                : message.replaceAll("[\"'`][^\"'`]*[\"'`]", "..."));
  }

  String place() {
    String where = file == null ? "" : file;
    return line == null ? where + " " + record : "%s:%s %s".formatted(where, line, record);
  }
}
