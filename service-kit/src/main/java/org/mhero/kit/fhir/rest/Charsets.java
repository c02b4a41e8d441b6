package org.mhero.kit.fhir.rest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** FHIR is UTF-8, but a client that says it sends another charset is taken at its word. */
final class Charsets {
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)");

  static byte[] toUtf8(byte[] body, @Nullable String contentType) {
    Matcher named =
        contentType == null ? null : CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
    if (named == null || !named.find()) {
      return body;
    }
    try {
      Charset charset = Charset.forName(named.group(1));
      return charset.equals(StandardCharsets.UTF_8)
          ? body
          : new String(body, charset).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new AppException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type: unknown charset");
    }
  }

  private Charsets() {}
}
