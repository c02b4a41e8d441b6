package org.mhero.messaging.segment;

/** The two ways a short message is written, with what one part holds (3GPP TS 23.040, 9.2.3.24). */
public enum Encoding {
  /** The 7-bit default alphabet; units are septets. */
  GSM_7("GSM-7", 160, 153),
  /** 16-bit characters; units are UTF-16 code units. */
  UCS_2("UCS-2", 70, 67);

  private final String label;
  private final int alone;
  private final int joined;

  Encoding(String label, int alone, int joined) {
    this.label = label;
    this.alone = alone;
    this.joined = joined;
  }

  /** The name as the API shows it. */
  public String label() {
    return label;
  }

  /** Units of a message that is a single part. */
  public int alone() {
    return alone;
  }

  /** Units of each part of a longer message; the user data header takes the rest. */
  public int joined() {
    return joined;
  }
}
