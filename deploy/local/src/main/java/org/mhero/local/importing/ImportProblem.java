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

  /** Problems that differ in nothing but what they quote, refer to or count are told together. */
  String group() {
    String words = message == null ? "no reason given" : message;
    return "%s: %s"
        .formatted(
            severity == null ? "error" : severity,
            words
                .replaceAll("[\"'`][^\"'`]*[\"'`]", "...")
                .replaceAll("\\b([A-Z]\\w+)/[\\w.-]+", "$1/...")
                .replaceAll("\\([^)]*\\)", "(...)")
                .replaceAll("\\S+\\.json", "...")
                .replaceAll("\\b[A-Z]+-[A-Z]+\\b|\\b[\\w-]*\\d[\\w-]*", "..."));
  }

  String place() {
    String where = file == null ? "" : file;
    return line == null ? where + " " + record : "%s:%s %s".formatted(where, line, record);
  }
}
