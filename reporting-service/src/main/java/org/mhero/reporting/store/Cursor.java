package org.mhero.reporting.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mhero.kit.error.AppException;

/** Where a page ends, as a string that fits into an address; its content is nobody's business. */
public final class Cursor {
  private static final String BETWEEN = ".";

  private Cursor() {}

  public static String write(String... keys) {
    return Stream.of(keys)
        .map(
            key ->
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(BETWEEN));
  }

  /**
   * The keys of a cursor.
   *
   * @throws AppException INVALID when it is none of ours
   */
  public static List<String> read(String cursor, int keys) {
    try {
      List<String> read =
          Arrays.stream(cursor.split("\\.", -1))
              .map(key -> new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8))
              .toList();
      if (read.size() == keys) {
        return read;
      }
    } catch (IllegalArgumentException e) {
      throw new AppException(
          org.mhero.kit.error.ErrorCode.INVALID, "The cursor is not one of ours", List.of(), e);
    }
    throw AppException.invalid("The cursor is not one of ours");
  }
}
