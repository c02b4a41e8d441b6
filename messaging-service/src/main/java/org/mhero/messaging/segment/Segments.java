package org.mhero.messaging.segment;

import org.jspecify.annotations.Nullable;

/**
 * What a text costs.
 *
 * @param encoding how it has to be written
 * @param segments SMS parts; 0 for an empty text
 * @param units septets (GSM-7) or UTF-16 units (UCS-2) of the whole text
 * @param perSegment units that one part of this text holds
 * @param dearest the character that costs most, null when every character costs one septet
 */
public record Segments(
    Encoding encoding, int segments, int units, int perSegment, @Nullable Dearest dearest) {

  /**
   * A character that makes the text dearer.
   *
   * @param character the character as it stands in the text
   * @param cheaper a spelling of it that costs less, null when there is none
   */
  public record Dearest(String character, @Nullable String cheaper) {}

  /** Counts a text. */
  public static Segments of(String text) {
    Encoding encoding =
        text.codePoints().allMatch(c -> Gsm7.septets(c) > 0) ? Encoding.GSM_7 : Encoding.UCS_2;
    int units = text.codePoints().map(c -> width(encoding, c)).sum();
    if (units <= encoding.alone()) {
      return new Segments(
          encoding, units == 0 ? 0 : 1, units, encoding.alone(), dearest(encoding, text));
    }
    return new Segments(
        encoding, parts(encoding, text), units, encoding.joined(), dearest(encoding, text));
  }

  /** Fills part after part; an escape pair or a surrogate pair never straddles two of them. */
  private static int parts(Encoding encoding, String text) {
    int parts = 1;
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int width = width(encoding, codePoint);
      if (used + width > encoding.joined()) {
        parts++;
        used = 0;
      }
      used += width;
    }
    return parts;
  }

  private static int width(Encoding encoding, int codePoint) {
    return encoding == Encoding.GSM_7 ? Gsm7.septets(codePoint) : Character.charCount(codePoint);
  }

  private static @Nullable Dearest dearest(Encoding encoding, String text) {
    int dear = encoding == Encoding.GSM_7 ? 2 : 0;
    return text.codePoints()
        .filter(c -> Gsm7.septets(c) == dear)
        .mapToObj(c -> new Dearest(Character.toString(c), CheaperSpelling.of(c)))
        .findFirst()
        .orElse(null);
  }
}
