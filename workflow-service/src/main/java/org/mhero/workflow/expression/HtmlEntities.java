package org.mhero.workflow.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Named and numbered characters of HTML, as browsers read them. */
public final class HtmlEntities {
  private static final String TABLE = "html-entities.txt";
  private static final int LONGEST_NAME = 32;

  /** What numbers 0x80 to 0x9F stand for: the old Windows code page. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private HtmlEntities(String html) {
    this.html = html;
  }

  /** The text with every entity replaced by what it stands for. */
  public static String decode(String html) {
    HtmlEntities entities = new HtmlEntities(html);
    while (entities.at < html.length()) {
      char c = html.charAt(entities.at);
      if (c != '&' || !(entities.numbered() || entities.named())) {
        entities.text.append(c);
        entities.at++;
      }
    }
    return entities.text.toString();
  }

  private boolean numbered() {
    if (!html.startsWith("&#", at)) {
      return false;
    }
    int start = at + 2;
    boolean hex = start < html.length() && "xX".indexOf(html.charAt(start)) >= 0;
    start += hex ? 1 : 0;
    int end = start;
    long code = 0;
    while (end < html.length() && digit(html.charAt(end), hex) >= 0) {
      code = Math.min(code * (hex ? 16 : 10) + digit(html.charAt(end), hex), 0x110000);
      end++;
    }
    if (end == start) {
      return false;
    }
    text.appendCodePoint(scalar((int) code));
    at = end < html.length() && html.charAt(end) == ';' ? end + 1 : end;
    return true;
  }

  private static int digit(char c, boolean hex) {
    return c < 128 ? Character.digit(c, hex ? 16 : 10) : -1;
  }

  private static int scalar(int code) {
    if (code >= 0x80 && code <= 0x9F) {
      return WINDOWS.charAt(code - 0x80);
    }
    boolean invalid = code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
    return invalid ? 0xFFFD : code;
  }

  private boolean named() {
    int end = at + 1;
    while (end < html.length() && end - at <= LONGEST_NAME && alphanumeric(html.charAt(end))) {
      end++;
    }
    String name = html.substring(at + 1, end);
    boolean closed = end < html.length() && html.charAt(end) == ';';
    String whole = closed ? Holder.NAMES.get(name) : null;
    if (whole != null) {
      text.append(whole);
      at = end + 1;
      return true;
    }
    for (int length = name.length(); length > 1; length--) {
      String known = Holder.OPEN.get(name.substring(0, length));
      if (known != null) {
        text.append(known);
        at += 1 + length;
        return true;
      }
    }
    return false;
  }

  private static boolean alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Loads the table once. */
  private static final class Holder {
    static final Map<String, String> NAMES = new HashMap<>();

    /** Names that old pages may leave without their semicolon. */
    static final Map<String, String> OPEN = new HashMap<>();

    static {
      try (InputStream in = HtmlEntities.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is not on the class path");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(Holder::line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void line(String line) {
      int space = line.indexOf(' ');
      boolean open = line.charAt(space - 1) == '*';
      String name = line.substring(0, open ? space - 1 : space);
      StringBuilder stands = new StringBuilder();
      for (String code : line.substring(space + 1).split("\\+")) {
        stands.appendCodePoint(Integer.parseInt(code, 16));
      }
      NAMES.put(name, stands.toString());
      if (open) {
        OPEN.put(name, stands.toString());
      }
    }
  }
}
