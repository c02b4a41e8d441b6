package org.mhero.workflow.expression;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How word tests and location names compare texts (reference 2.4): both sides are transformed, then
 * they must be equal. The original never folds accents: {@code ete} is not {@code été}.
 */
public enum Collation {
  DEFAULT("default") {
    @Override
    public String transform(String text) {
      return Texts.lower(text);
    }
  },
  /** Chars that look alike are one char (Unicode TR39). */
  CONFUSABLES("confusables") {
    @Override
    public String transform(String text) {
      return Texts.lower(Confusables.skeleton(text));
    }
  },
  /** The ways to write an Arabic letter are one letter. */
  ARABIC_VARIANTS("arabic_variants") {
    @Override
    public String transform(String text) {
      return Texts.lower(ArabicVariants.fold(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }
  },
  /** A letter is the same with and without its marks; not of the original (reference 12). */
  ACCENT_INSENSITIVE("accent_insensitive") {
    @Override
    public String transform(String text) {
      String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
      return Texts.lower(MARKS.matcher(apart).replaceAll(""));
    }
  };

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String code;

  Collation(String code) {
    this.code = code;
  }

  /** The form in which texts are compared. */
  public abstract String transform(String text);

  /** As an environment's JSON spells it. */
  public String code() {
    return code;
  }

  /** The collation that a code names. */
  public static Collation of(String code) {
    for (Collation collation : values()) {
      if (collation.code.equals(code)) {
        return collation;
      }
    }
    throw new IllegalArgumentException("Unknown collation " + code);
  }
}
