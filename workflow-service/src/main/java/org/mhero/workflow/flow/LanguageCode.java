package org.mhero.workflow.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;

/**
 * Codes of languages as flows and contacts use them: ISO 639 with three letters (reference 1.1,
 * Annex B). The list is read once; the JDK's own covers only languages it has texts for.
 */
public final class LanguageCode {
  /** What a flow says whose language nobody has told. */
  public static final String UNDETERMINED = "und";

  private static final int LETTERS = 3;

  /** Codes of libraries beside the usual ones; both name the same language. */
  private static final Map<String, String> OLDER =
      Map.ofEntries(
          Map.entry("alb", "sqi"),
          Map.entry("arm", "hye"),
          Map.entry("baq", "eus"),
          Map.entry("bur", "mya"),
          Map.entry("chi", "zho"),
          Map.entry("cze", "ces"),
          Map.entry("dut", "nld"),
          Map.entry("fre", "fra"),
          Map.entry("geo", "kat"),
          Map.entry("ger", "deu"),
          Map.entry("gre", "ell"),
          Map.entry("ice", "isl"),
          Map.entry("mac", "mkd"),
          Map.entry("mao", "mri"),
          Map.entry("may", "msa"),
          Map.entry("per", "fas"),
          Map.entry("rum", "ron"),
          Map.entry("slo", "slk"),
          Map.entry("tib", "bod"),
          Map.entry("wel", "cym"));

  private static final Set<String> KNOWN = known();

  private LanguageCode() {}

  /** The code in its usual form, whatever the case it was written in; null when there is none. */
  public static @Nullable String of(String code) {
    String lower = Texts.lower(code);
    String usual = OLDER.getOrDefault(lower, lower);
    return KNOWN.contains(usual) ? usual : null;
  }

  /** Whether it has the length of a code, which is all that older definitions were held to. */
  static boolean threeLetters(String code) {
    return Texts.length(code) == LETTERS;
  }

  private static Set<String> known() {
    try (var in = LanguageCode.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of languages is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
