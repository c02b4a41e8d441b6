package org.mhero.kit.fhir.rest;

import org.mhero.kit.error.AppException;

/** Names the entry of a Bundle in what went wrong with it. */
final class EntryErrors {

  static AppException in(BundleEntry entry, AppException failure) {
    return new AppException(
        failure.code(),
        entry.at() + ": " + failure.detail(),
        failure.expressions().isEmpty()
            ? java.util.List.of(entry.at())
            : failure.expressions().stream().map(e -> entry.at() + ".resource." + tail(e)).toList(),
        failure);
  }

  private static String tail(String expression) {
    int dot = expression.indexOf('.');
    return dot < 0 ? expression : expression.substring(dot + 1);
  }

  private EntryErrors() {}
}
