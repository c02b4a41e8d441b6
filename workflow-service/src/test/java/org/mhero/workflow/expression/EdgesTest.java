package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Environment.DateFormat;

/** Reference 7.3 to 7.9 at their edges: nothing, null, far numbers, other planes of Unicode. */
class EdgesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "char(128077) | 👍",
        "char(-1) | �",
        "char(55296) | �",
        "code(\"👍\") | 128077",
        "split(\"a👍b👍\", \"👍\") | [a, b]",
        "split(\"\") | []",
        "split(null) | []",
        "split(\"a,b\", \"\") | [a, b]",
        "trim(\"👍a👍\", \"👍\") | a",
        "trim(\"\u00a0\u2003a\u0085\") | a",
        "title(\"éCOLE d'été x_y 3rd\") | École D'Été X_y 3rd",
        "word(\"\", 0) | error",
        "word(\"a,b c\", 1, \",\") | b c",
        "word(\"a b\", 1.9) | b",
        "word_count(\"\") | 0",
        "word_count(\"a,,b\", \",\") | 2",
        "word_slice(\"a b c\", 0, -5) | a b c",
        "word_slice(\"a b c\", 0, 99) | a b c",
        "word_slice(\"a b c\", 1, null) | error",
        "remove_first_word(\"aa a aab a\") | a aab a",
        "remove_first_word(\"👍 ok!\") | ok!",
        "field(\"\", 0, \",\") | ''",
        "field(\"\", 0, \"\") | ''",
        "text_slice(\"abc\", 0, -1) | ab",
        "text_slice(\"abc\", -10, -1) | ab",
        "text_slice(\"abc\", 1, 0) | ''",
        "text_compare(\"\uFFFD\", \"👍\") | -1",
        "replace(\"aaa\", \"a\", \"b\", -5) | bbb",
        "replace(\"\", \"\", \"x\") | x",
        "replace(\"abc\", \"b\", null) | ac",
        "repeat(\"\", 2000000000) | ''",
        "repeat(\"ab\", 5001) | error",
        "clean(\"a\u00AD\u200F\uE000b\") | ab",
        "regex_match(\"ab\", \"(a)(z)?\", 2) | ''",
        "regex_match(\"ab\", \"a\", -1) | error",
        "regex_match(\" a\", \"^a\") | error",
        "percent(-0.125) | -13%",
        "percent(null) | error",
        "read_chars(\"\") | ''",
        "read_chars(\"++123\") | 1 2 3",
        "html_decode(\"&amp;amp;\") | &amp;",
        "boolean(\"falſe\") | true",
      })
  void texts(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / 3 * 3 | 0.9999999999999999",
        "-1 / 3 | -0.3333333333333333",
        "-2 / 3 | -0.6666666666666667",
        "1 / 30000000000000000 | 0",
        "1 / 20000000000000000 | 0.0000000000000001",
        "(1/3) * (1/3) * (1/3) | error",
        "123456789012345678901234567890123456 | 123456789012345678901234567890123456",
        "1234567890123456789012345678901234560 | 1234567890123456789012345678901234560",
        "1234567890123456789012345678901234567 | error",
        "\"1234567890123456789012345678901234567\" + 0 | error",
        "10 ^ 100 | 1"
            + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000",
        "10 ^ 100 * 10 | error",
        "10 ^ -17 | 0",
        "10 ^ -16 | 0.0000000000000001",
        "0 ^ -1 | 0",
        "00012 | 12",
        "1.50 & \"\" | 1.5",
        "- - 5 | 5",
        "-\"5\" | -5",
        "\" .5 \" * \"2\" | 1",
        "null + 1 | error",
        "true + 1 | error",
        "number(\"5.\") | error",
        "number(\"-.5\") | -0.5",
        "number(\"1e3\") | error",
        "number(\"٣\") | error",
        "round(2.5, -1) | 0",
        "round(25, -1) | 30",
        "round(1, 2.9) | 1",
        "round(1.005, 2) | 1.01",
        "round_up(-2.5) | -2",
        "round_down(2.999, 2) | 2.99",
        "mean(1, 1, 2) | 1.3333333333333333",
        "mod(5.5, 2) | 1.5",
        "mod(7, -3) | 1",
        "max() | error",
        "max(null) | error",
        "rand_between(5, 1) | 3",
        "sum(null) | 0",
        "sum(array()) | 0",
        "format_number(0.5, 0) | 1",
        "format_number(-0.4, 0) | 0",
        "format_number(-1234567.891, 1) | -1,234,567.9",
        "format_number(1, null) | error",
        "format_number(\"1234567\", 2, \"\") | 1234567.00",
        "datetime_add(\"2025-03-10\", 3000000000, \"s\") | error",
      })
  void numbers(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join(array(null, true), \",\") | ,true",
        "join(null, \",\") | ''",
        "contains(null, 1) | false",
        "reverse(null) | []",
        "concat(null, array(1)) | [1]",
        "slice(array(1, 2, 3), -2) | [2, 3]",
        "slice(array(1, 2, 3), 2, 1) | []",
        "sort(array(null, null)) | error",
        "sort(array(true, false)) | [false, true]",
        "unique(array(now(), now())) | [2025-03-10T08:15:30.500000+02:00]",
        "filter(array(1), 5) | error",
        "filter(array(\"a\", \"\"), text) | [a]",
        "extract(null, \"x\") | ''",
        "extract(\"x\", \"y\") | error",
        "extract_object(contact) | error",
        "foreach(array(1, 2), (x, y) => x + y, 10) | [11, 12]",
        "foreach(array(1), \"x\") | error",
        "foreach(array(1, 2), (x) => foreach(array(3), (y) => x * y)) | [[3], [6]]",
        "foreach_value(object(), upper) | {}",
        "default(array(), 1) | []",
        "default(1/0, 1/0) | error",
        "if(true, 1) | error",
        "and() | error",
        "or(\"false\", \"0\") | true",
        "object(null, 1) | '{: 1}'",
        "array(null) | []",
        "array(1)[0.9] | 1",
        "array(1)[\"x\"] | error",
        "array(1)[1/0] | error",
        "object(\"a b\", 1)[\"A B\"] | 1",
        "object(\"1\", 5).1 | 5",
        "object(\"true\", 5)[\"true\"] | 5",
        "object(\"a\", upper).a(\"x\") | X",
        "contact.groups.0.name | Nurses",
        "((a, a) => a)(1, 2) | 2",
        "1 + (x) => x | error",
        "true.x | error",
        "contact = \"Ann Banda\" | true",
        "array(1, 2) = \"[1, 2]\" | true",
        "\"\\'\" | \\'",
        "\"\\400\" | \\400",
        "\"\\ud800\" | \\ud800",
        "\"\\U0001F44D\" | 👍",
        "\"a\\\"b\" | a\"b",
      })
  void arraysObjectsAndGrammar(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json(parse_json(\"1.50\")) | 1.5",
        "json(parse_json(\"1e3\")) | 1000",
        "json(parse_json(\"-0.0\")) | 0",
        "json(array(1/3, date(\"2025-03-10\"), time(\"7pm\")))"
            + " | '[0.3333333333333333,\"2025-03-10\",\"19:00:00.000000\"]'",
        "json(\"\\u2028\\u0001\") | '\"\\u2028\\u0001\"'",
        "json(contact.urns) | '[\"tel:1\",\"mailto:a@b\"]'",
        "json(object(\"a\", upper, \"b\", null)) | '{\"a\":null,\"b\":null}'",
        "parse_json(\"{\\\"A\\\":1}\").a | 1",
        "parse_json(\"[1,]\") | error",
        "parse_json(\"tru\") | error",
        "is_error(parse_json(\"[1e500]\")[0]) | true",
        "format(array()) | ''",
        "format(array(\"a\\nb\", null)) | '- a\n  b\n- '",
        "format(object(\"a\", array(\"x\\ny\", 1))) | 'a:\n  - x\n    y\n  - 1'",
        "format(contact) | Ann Banda",
        "format(-1234567.5) | -1,234,567.5",
        "format(time(\"7:30pm\")) | 19:30",
        "format_location(\"\") | ''",
        "format_urn(\"tel:+260977123456#Ann\") | Ann",
        "format_urn(\"tel:abc\") | abc",
        "format_urn(\"\") | error",
      })
  void jsonAndFormats(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date(\"0000-01-01\") | 0000-01-01",
        "date(\"9999-12-31\") | 9999-12-31",
        "datetime_add(\"9999-12-31\", 1, \"D\") | 10000-01-01T00:00:00.000000+02:00",
        "date_from_parts(2025, 2, 0) | 2025-01-31",
        "date_from_parts(-5, 1, 1) | -0005-01-01",
        "format_date(date_from_parts(-5, 1, 1), \"YYYY YY\") | -0005 00",
        "date_from_parts(2147483647, 1, 1) | error",
        "date(\"5/3/25\") | 2025-03-05",
        "date(\"5/3/26\") | 1926-03-05",
        "date(\"5/3/125\") | error",
        "date(\"x5/3/2025\") | error",
        "date(\"é5/3/2025\") | 2025-03-05",
        "date(\"5/3/2025x\") | error",
        "date(\"0/3/2025 5/3/2025\") | 2025-03-05",
        "date(\"5  3  2025\") | error",
        "date(null) | error",
        "datetime(\"2025-03-1012:30\") | 2025-03-10T12:30:00.000000+02:00",
        "datetime(\"2025-03-10T10:00Z\") | 2025-03-10T10:00:00.000000Z",
        "datetime(\"2025-03-10T10:00:00+00:00\") | 2025-03-10T10:00:00.000000Z",
        "datetime(\"2025-03-10T10:00:00.1234567899Z\") | 2025-03-10T10:00:00.123456Z",
        "datetime(\"2025-03-10T24:00Z\") | 2025-03-10T00:00:00.000000+02:00",
        "datetime(time(\"7pm\")) | error",
        "tz(\"2025-03-10T00:00:00+00:00\") | ''",
        "tz_offset(\"2025-03-10T00:00:00+00:00\") | +0000",
        "time(\"103\") | 01:03:00.000000",
        "time(\"24:00\") | 00:00:00.000000",
        "time(\"24:01\") | error",
        "time(\"12pm\") | 12:00:00.000000",
        "time(\"25 or 7\") | 07:00:00.000000",
        "time(\"19h30\") | error",
        "time(24.9) | 00:00:00.000000",
        "time(25) | error",
        "time(-1) | error",
        "time(true) | error",
        "time(now()) | 08:15:30.500000",
        "epoch(\"9999-12-31\") | 253402207200",
        "datetime_from_epoch(-1.5) | 1970-01-01T01:59:58.500000+02:00",
        "datetime_diff(\"2025-03-10\", \"2025-03-04\", \"W\") | 0",
        "datetime_diff(\"2024-12-31\", \"2025-01-01\", \"Y\") | 1",
        "datetime_diff(\"2025-03-10T23:00:00Z\", \"2025-03-11T00:00:00+02:00\", \"D\") | 1",
        "replace_time(now(), 24) | 2025-03-10T00:00:00.000000+02:00",
        "week_number(\"2024-12-31\") | 53",
        "parse_datetime(\"10/03/69\", \"DD/MM/YY\") | 1969-03-10T00:00:00.000000+02:00",
        "parse_datetime(\"2025\", \"YYYY\", \"\") | 2025-01-01T00:00:00.000000Z",
        "parse_time(\"0:05\", \"h:mm\") | 00:05:00.000000",
        "parse_time(\"13:05 pm\", \"h:mm aa\") | error",
        "parse_time(\"10:00:01.5\", \"tt:mm:ss\") | 10:00:01.500000",
        "format_time(\"00:30\", \"h:mm aa\") | 12:30 am",
        "format_datetime(\"2025-03-10\", \"h t:mm\") | 12 :00",
        "format_datetime(\"2025-03-10\", \"tt:mm\", \"Asia/Kathmandu\") | 03:45",
        "format_date(\"2025-03-10\", \"YYYYY\") | error",
        "format_date(\"2025-03-10\", \"YYYY-MM-DDTtt\") | error",
        "legacy_add(\"2025-03-10\", 1.5) | 2025-03-11T00:00:00.000000+02:00",
        "legacy_add(\"2025-03-10\", 3000000000) | error",
      })
  void datesAndTimes(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  /** A skipped time keeps the offset before; one told twice is told as the original tells it. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,30/03/2025 02:30,2025-03-30T03:30:00.000000+02:00",
    "Europe/Paris,26/10/2025 02:30,2025-10-26T02:30:00.000000+01:00",
    "America/New_York,09/03/2025 02:30,2025-03-09T03:30:00.000000-04:00",
    "America/New_York,02/11/2025 01:30,2025-11-02T01:30:00.000000-04:00",
    "Africa/Cairo,25/04/2025 00:30,2025-04-25T01:30:00.000000+03:00",
  })
  void clockThatIsPutForwardOrBack(String zone, String text, String at) {
    Environment there =
        new Environment(DateFormat.DAY_FIRST, "tt:mm", ZoneId.of(zone), List.of(), null, '.', ',');
    assertThat(Eval.value("datetime(\"" + text + "\")", Eval.around(there)).render()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "upper(\"a\", \"b\") | error calling upper(...): need 1 argument(s), got 2",
        "word() | error calling word(...): need 2 to 3 argument(s), got 0",
        "round(1, 2, 3) | error calling round(...): need 1 to 2 argument(s), got 3",
        "and() | error calling and(...): need at least 1 argument(s), got 0",
        "fields.cadre.x | null doesn't support lookups",
        "(\"abc\").x | \"abc\" doesn't support lookups",
        "null + 1 | unable to convert null to a number",
        "array(1) + 1 | unable to convert array to a number",
        "object(\"a\", 1) + 1 | unable to convert object to a number",
        "true + 1 | unable to convert true to a number",
        "nope | context has no property 'nope'",
        "object(\"a\", 1).b | object has no property 'b'",
        "array(1)[1] | index 1 out of range for 1 items",
        "foreach(array(0), (x) => 1 / x)"
            + " | error calling foreach(...): error calling <anon>(...): division by zero",
      })
  void errorsSpeakOfWhatFailed(String call, String message) {
    assertThat(Eval.matched("has_error(" + call + ")")).isEqualTo(message);
  }
}
