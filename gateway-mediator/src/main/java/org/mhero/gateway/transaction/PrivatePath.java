package org.mhero.gateway.transaction;

import java.util.regex.Pattern;

/** A path without the segments that could be a telephone number, and of bounded length. */
final class PrivatePath {
  private static final int LONGEST = 512;
  private static final Pattern PHONE = Pattern.compile("(?<=/)(?:\\+|%2[bB])?[0-9]{7,15}(?=/|$)");

  private PrivatePath() {}

  static String of(String path) {
    String bounded = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    return PHONE.matcher(bounded).replaceAll("*");
  }
}
