package org.mhero.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;

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
        groupingSymbol());
  }
}
