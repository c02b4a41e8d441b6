package org.mhero.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Policies.GivingUp;
import org.mhero.workflow.expression.Policies.Reading;

/** The country's ways of writing, as flows see them (flow engine reference, 2.3). */
@ConfigMapping(prefix = "mhero.workflow")
public interface WorkflowConfig {

  /** How people write dates: {@code DD-MM-YYYY}, {@code MM-DD-YYYY} or {@code YYYY-MM-DD}. */
  @WithDefault("DD-MM-YYYY")
  String dateFormat();

  /** Where the day begins, an IANA name. */
  @WithDefault("UTC")
  ZoneId timezone();

  /** ISO 3166 two letters, for locales. */
  Optional<String> country();

  /**
   * ISO 639-3 codes of the languages flows may answer in, the default one first. Without any, a
   * flow speaks its own language and every language it is translated into.
   */
  Optional<List<String>> languages();

  /** Decimal symbol of numbers people write. */
  @WithDefault(".")
  char decimalSymbol();

  /** Digit grouping symbol of numbers people write. */
  @WithDefault(",")
  char groupingSymbol();

  /** How words and names of places compare: also {@code accent_insensitive}. */
  @WithDefault("default")
  String collation();

  /** How numbers are read; {@code extended} asks again for {@code 3,5} and knows all digits. */
  @WithDefault("compatible")
  Reading numbers();

  /** How times of day are read; {@code extended} knows {@code 7.30} and takes no bare number. */
  @WithDefault("compatible")
  Reading times();

  /**
   * How many years ahead a year of two digits may lie, 0 to 99. Without it every year after this
   * one is of the last century.
   */
  Optional<Integer> centuryWindow();

  /** Whether answers that results cut to 640 characters are kept and told whole. */
  @WithDefault("false")
  boolean fullText();

  /**
   * After how many answers in a row that are not understood a question is given up; without it a
   * flow asks as often as it likes.
   */
  Optional<Integer> maxInvalid();

  /** The name of the category by whose exit a question is given up, where a question has it. */
  Optional<String> invalidCategory();

  /** How often sessions are looked at that time out, expire or close. */
  @WithDefault("5s")
  Duration dueLook();

  /** How often campaigns are looked at that start, end or stop. */
  @WithDefault("1s")
  Duration campaignLook();

  /** The environment of a flow that speaks these languages. */
  default Environment environment(List<String> ofFlow) {
    return new Environment(
        DateFormat.of(dateFormat()),
        "tt:mm",
        timezone(),
        languages().orElse(ofFlow),
        country().orElse(null),
        decimalSymbol(),
        groupingSymbol(),
        Collation.of(collation()),
        Environment.DEFAULT.redaction(),
        Environment.DEFAULT.obfuscationKey(),
        Environment.DEFAULT.line(),
        policies());
  }

  /** Where this country leaves the original (reference 12). */
  private Policies policies() {
    return new Policies(
        numbers(),
        times(),
        centuryWindow().orElse(null),
        fullText(),
        false,
        GivingUp.after(maxInvalid().orElse(null), invalidCategory().orElse(null)));
  }
}
