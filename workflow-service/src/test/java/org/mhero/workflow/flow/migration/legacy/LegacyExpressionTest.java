package org.mhero.workflow.flow.migration.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mhero.workflow.expression.Template;

/** Reference 9.1: expressions of the older dialect, as they are written now. */
class LegacyExpressionTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @contact.name and @contact.cadre           | @contact.name and @fields.cadre
          @contact.tel                               | @(format_urn(urns.tel))
          @contact.tel_e164                          | @(urn_parts(urns.tel).path)
          @contact.groups                            | @(join(foreach(contact.groups, extract, "name"), ","))
          @flow.age, @flow.age.category.             | @results.age, @results.age.category_localized.
          @flow.age.text                             | @results.age.input
          @flow.2nd                                  | @(results["2nd"])
          @step.value @step.text                     | @input @input.text
          @extra.name @extra.0                       | @legacy_extra.name @legacy_extra.0
          @date                                      | @(now())
          @date.tomorrow                             | @(format_date(datetime_add(now(), 1, "D")))
          @child.age @parent.contact.name            | @child.results.age @parent.contact.name
          @channel.name                              | @contact.channel.name
          @(UPPER(contact.name) & "!")               | @(upper(contact.name) & "!")
          @(WORD(step.value, 2))                     | @(word(input, 1))
          @(WORD(step.value, -1))                    | @(word(input, -1))
          @(WORD_SLICE(flow.x, 2, 4))                | @(word_slice(results.x, 1, 3))
          @(FIELD(flow.x, 2, ";"))                   | @(field(results.x, 1, ";"))
          @(FIRST_WORD(flow.x))                      | @(word(results.x, 0))
          @(IF(flow.x <> "a", 1, 2))                 | @(if(results.x != "a", 1, 2))
          @(LEFT(flow.x, 3))                         | @(text_slice(results.x, 0, 3))
          @(CONCATENATE("a", flow.x))                | @("a" & results.x)
          @(FIXED(flow.x, 2))                        | @(format_number(results.x, 2))
          @(TODAY() + 5)                             | @(legacy_add(today(), 5))
          @(flow.a + flow.b * -2)                    | @(legacy_add(results.a, results.b * -2))
          @("say ""hi"" \\d")                        | @("say \\"hi\\" \\\\d")
          @(YEAR(date.now))                          | @(format_datetime(now(), "YYYY"))
          @contact.tel.display @contact.tel.path     | @(format_urn(urns.tel)) @(urn_parts(urns.tel).path)
          @contact.mailto @contact.mailto.urn        | @(urn_parts(urns.mailto).path) @urns.mailto
          @contact.tel.scheme                        | @(urn_parts(urns.tel).scheme)
          @child @parent                             | @child.results @parent.results
          @child.contact.cadre @parent.contact.tel_e164 | @child.fields.cadre @(urn_parts(parent.urns.tel).path)
          @child.contact.groups                      | @(join(foreach(child.contact.groups, extract, "name"), ","))
          @step @STEP.Contact.Name @step.time        | @input @contact.name @input.created_on
          @step.attachments.1                        | @(attachment_parts(input.attachments[1]).url)
          @step.attachments                          | @(foreach(foreach(input.attachments, attachment_parts), extract, "url"))
          @extra.flow.cadre.category                 | @parent.results.cadre.category_localized
          @extra                                     | @legacy_extra
          @date.today @date.yesterday                | @(format_date(today())) @(format_date(datetime_add(now(), -1, "D")))
          @channel @channel.tel                      | @contact.channel.address @contact.channel.address
          @flow @flow.age.time                       | @results @results.age.created_on
          @(TRUE) @(false) @(TRUE()) @(nope)         | @(true) @(false) @(true) @(nope)
          @(1 + 2 - 3)                               | @(1 + 2 - 3)
          @(flow.a * 2 + 1)                          | @(results.a * 2 + 1)
          @((flow.a * 2) - LEN(flow.b))              | @((results.a * 2) - text_length(results.b))
          @(flow.a - flow.b)                         | @(legacy_add(results.a, -results.b))
          @(flow.a - flow.b * 2)                     | @(legacy_add(results.a, -(results.b * 2)))
          @(date.now - 1 + 2)                        | @(legacy_add(legacy_add(now(), -1), 2))
          @(CONCATENATE("a", flow.x) = "ab")         | @(("a" & results.x) = "ab")
          @(SUM(1, 2, flow.x) * 2)                   | @((1 + 2 + results.x) * 2)
          @(UPPER(CONCATENATE("a", "b")))            | @(upper("a" & "b"))
          @(-POWER(2, 3))                            | @(-(2 ^ 3))
          @(EXP(2) * 3)                              | @((2.718281828459045 ^ 2) * 3)
          @(WEEKDAY(date.now))                       | @(weekday(now()) + 1)
          @(DAY(date.now) & HOUR(date.now) & MINUTE(date.now)) | @(format_datetime(now(), "D") & format_datetime(now(), "tt") & format_datetime(now(), "m"))
          @(DATEDIF(contact.since, date.now, "m"))   | @(datetime_diff(fields.since, now(), "M"))
          @(DAYS(date.now, contact.since))           | @(datetime_diff(fields.since, now(), "D"))
          @(EDATE(date.now, 1))                      | @(datetime_add(now(), 1, "M"))
          @(IF(flow.x = 1, "a"))                     | @(if(results.x = 1, "a", false))
          @(FIXED(flow.x))                           | @(format_number(results.x, 2))
          @(FIXED(flow.x, 1, TRUE))                  | @(format_number(results.x, 1, false))
          @(FIXED(flow.x, 1, FALSE))                 | @(format_number(results.x, 1, true))
          @(WORD_COUNT(flow.x) + WORD_COUNT(flow.x, TRUE)) | @(word_count(results.x) + word_count(results.x, " \\t"))
          @(WORD(flow.x, 2, FALSE))                  | @(word(results.x, 1))
          @(WORD(flow.x, flow.n))                    | @(word(results.x, if(results.n > 0, results.n - 1, results.n)))
          @(WORD_SLICE(flow.x, 2, 4, TRUE))          | @(word_slice(results.x, 1, 3, " \\t"))
          @(FIELD(flow.x, 1))                        | @(field(results.x, 0, " "))
          @(RIGHT(flow.x, 3) & RIGHT(flow.x, flow.a * 2)) | @(text_slice(results.x, -3) & text_slice(results.x, -(results.a * 2)))
          @(PROPER(REPT(SUBSTITUTE(flow.x, "a", "b"), 2))) | @(title(repeat(replace(results.x, "a", "b"), 2)))
          @(AVERAGE(1, 2) * INT(2.5))                | @(mean(1, 2) * round_down(2.5))
          @(DATE(2020, 1, 2) & DATEVALUE("2-1-2020") & TIME(1, 2, 3) & TIMEVALUE("1:30")) | @(date_from_parts(2020, 1, 2) & date("2-1-2020") & time_from_parts(1, 2, 3) & time("1:30"))
          @(REGEX_GROUP(flow.x, "\\d+", 0))          | @(regex_match(results.x, "\\\\d+", 0))
          @(READ_DIGITS(contact.tel_e164))           | @(read_chars(urn_parts(urns.tel).path))
          @(LEFT(flow.x))                            | @(LEFT(flow.x))
          @(BROKEN(                                  | @(BROKEN(
          ann@example.org and @@flow.x               | ann@example.org and @@flow.x
          """)
  void expressionsAreRewritten(String before, String after) {
    String modern = LegacyTemplate.modern(before);

    assertThat(modern).isEqualTo(after);
    if (!modern.equals(before)) {
      assertThat(Template.of(modern).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTemplatesTakeNoTime(String template) {
    assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(LegacyTemplate.modern(template)).isNotNull());
  }

  static Stream<String> hostile() {
    return Stream.of(
        "@(\"" + "a".repeat(9_990) + "\")",
        "@(\"" + "\"\"".repeat(4_990) + "\")",
        "@(" + "\"a\"&".repeat(2_400) + "1)",
        "@(" + "(".repeat(4_990) + ")".repeat(4_990),
        "@(" + "-".repeat(9_990) + "1)",
        "@(" + "a+".repeat(4_990) + "1)",
        "@(" + "ABS(".repeat(2_000) + "1" + ")".repeat(2_000) + ")",
        "@(" + "a.".repeat(4_900) + "b)",
        "@(" + "9".repeat(9_990) + ")",
        "@contact" + ".a".repeat(4_900),
        "@extra" + ".a".repeat(4_900),
        "@".repeat(10_000),
        "@(".repeat(5_000));
  }
}
