package org.mhero.reporting.console.audience;

import java.util.List;

/**
 * Whom a choice finds now. Recipients = fit - left out, each person counted once.
 *
 * @param languages most frequent first
 * @param sample some of the recipients, for the eye
 */
public record CountView(
    long fit,
    long noPhone,
    long askedToStop,
    boolean stopsKnown,
    List<Language> languages,
    List<Sample> sample) {
  public CountView {
    languages = List.copyOf(languages);
    sample = List.copyOf(sample);
  }

  /** People who will get it. */
  public long recipients() {
    return fit - noPhone - askedToStop;
  }

  /** People of one language; the code is empty where none is known. */
  public record Language(String code, long people) {}

  /** One of the recipients. */
  public record Sample(String id, String name, String work, String district) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Sample[" + id + "]";
    }
  }
}
