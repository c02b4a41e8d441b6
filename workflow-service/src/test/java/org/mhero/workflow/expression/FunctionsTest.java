package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 7.9: every function with its own examples, its limits and its errors. */
class FunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "char(65) | A",
        "code(\"A\") | 65",
        "code(\"\") | error",
        "extract_object(object(\"a\", 1, \"b\", 2), \"b\") | {b: 2}",
        "extract_object(object(\"a\", 1), \"x\") | '{x: }'",
        "object(\"a\", 1, \"a\", 2).a | 2",
        "keys(null) | []",
        "keys(\"x\") | error",
        "read_chars(\"12345678\") | 1 2 3 4 , 5 6 7 8",
        "read_chars(\"12345\") | 1 , 2 , 3 , 4 , 5",
        "read_chars(\"+123456\") | 1 2 3 , 4 5 6",
        "prompt(\"triage\", \"fever\") | error",
        "legacy_add(\"10-03-2025\", 2) | 2025-03-12T00:00:00.000000+02:00",
        "legacy_add(2, \"10-03-2025\") | 2025-03-12T00:00:00.000000+02:00",
        "legacy_add(2, \"3\") | 5",
        "legacy_add(\"10-03-2025\", \"11-03-2025\") | error",
        "legacy_add(\"x\", 1) | error",
        "trim(\"xxabcx\", \"x\") | abc",
        "trim(\" a \", \"\") | ' a '",
        "trim_left(\"  a \") & \".\" | a .",
        "trim_right(\"1.50\", \"0\") | 1.5",
        "upper(\"ors\") | ORS",
        "lower(\"ORS\") | ors",
        "upper(\"straße\") | STRAßE",
        "lower(\"ΟΔΟΣ\") | οδοσ",
        "word_slice(\"stock report for march\", 1, 3) | report for",
        "word_slice(\"a b c\", 1) | b c",
        "word_slice(\"a b c\", 1, 0) | b c",
        "word_slice(\"a b c\", 9) | ''",
        "word_slice(\"a b c\", -1) | error",
        "word_slice(\"a b c\", 2, 1) | error",
        "word_slice(\"a-b c-d\", 1, 2, \"-\") | b c",
        "remove_first_word(\"STK\") | ''",
        "field(\"a  b\", 1, \" \") | b",
        "field(\"abc\", 1, \"\") | b",
        "field(\"a;b\", 7, \";\") | ''",
        "field(\"a;b\", -1, \";\") | error",
        "text_slice(\"malaria\", -3) | ria",
        "text_slice(\"malaria\", 1, 3) | al",
        "text_slice(\"malaria\", 5, 99) | ia",
        "text_slice(\"malaria\", 5, 2) | ''",
        "text_slice(\"👍👍a\", 1) | 👍a",
        "text_compare(\"apple\", \"Apple\") | 1",
        "text_compare(\"a\", \"a\") | 0",
        "text_compare(\"a\", \"b\") | -1",
        "replace(\"abc\", \"\", \"-\") | -a-b-c-",
        "replace(\"aaa\", \"a\", \"b\", 0) | aaa",
        "repeat(\"x\", 10001) | error",
        "text_length(repeat(\"x\", 10000)) | 10000",
        "clean(\"a\\nb\") | ab",
        "clean(\"a\u200Db\") | ab",
        "regex_match(\"x\", \"y\") | error",
        "regex_match(\"x\", \"x\", 1) | error",
        "url_encode(\"a b/c\") | a%20b%2Fc",
        "url_encode(\"é-_.~*\") | %C3%A9-_.~%2A",
        "html_decode(\"&lt;5&nbsp;km\") | <5 km",
        "html_decode(\"&amp;lt; &#65;&#x42; &eacute &unknown; &\") | &lt; AB é &unknown; &",
        "rand() | 0.5342",
        "rand_between(1, 6) | 4",
        "round(2.567, 2) | 2.57",
        "round(5, -50) | 0",
        "round(5, 2000000000) | 5",
        "round(5, -2000000000) | 0",
        "round_up(5, -200) | error",
        "max(array(1)) | error",
        "slice(array(\"a\", \"b\", \"c\"), 1, -1) | [b]",
        "slice(array(1, 2), 5) | []",
        "sort(array(\"zinc\", \"ORS\")) | [ORS, zinc]",
        "sort(array(3, 1.5, 2)) | [1.5, 2, 3]",
        "sort(array(1, \"2\")) | error",
        "sort(array(array(1), array(2))) | error",
        "unique(array(1, 1.0, \"1\")) | [1, 1]",
        "contains(array(null), null) | true",
        "contains(array(array(1, 2)), array(1, 2.0)) | true",
        "count(concat(split(repeat(\"a \", 5000)), split(repeat(\"a \", 5000)))) | 10000",
        "concat(split(repeat(\"a \", 5000)), split(repeat(\"a \", 4999) & \"b c\")) | error",
        "filter(array(1), (x) => x / 0) | error",
      })
  void textsNumbersAndArrays(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parse_datetime(\"10/03/2025 14:30\", \"DD/MM/YYYY tt:mm\")"
            + " | 2025-03-10T14:30:00.000000+02:00",
        "parse_datetime(\"10/03/2025 14:30\", \"DD/MM/YYYY tt:mm\", \"UTC\")"
            + " | 2025-03-10T14:30:00.000000Z",
        "parse_datetime(\"10/03/2025\", \"DD/MM/YYYY\", \"Mars/Base\") | error",
        "parse_datetime(\"1/3/2025\", \"DD/MM/YYYY\") | error",
        "parse_datetime(\"1/3/2025\", \"D/M/YYYY\") | 2025-03-01T00:00:00.000000+02:00",
        "parse_datetime(\"30/2/2025\", \"D/M/YYYY\") | error",
        "parse_datetime(\"1 Mar 2025\", \"D MMM YYYY\") | error",
        "parse_datetime(\"2025-03-10T06:15:30.25Z\", \"YYYY-MM-DDTtt:mm:ssZ\")"
            + " | 2025-03-10T08:15:30.250000+02:00",
        "parse_datetime(\"2025-03-10T06:15:30+05:00\", \"YYYY-MM-DDTtt:mm:ssZZZ\", \"UTC\")"
            + " | 2025-03-10T01:15:30.000000Z",
        "parse_datetime(\"2025 3\", \"YYYY  M\") | 2025-03-01T00:00:00.000000+02:00",
        "parse_time(\"7:05 PM\", \"h:mm AA\") | 19:05:00.000000",
        "parse_time(\"12:05 am\", \"h:mm aa\") | 00:05:00.000000",
        "parse_time(\"25:00\", \"tt:mm\") | error",
        "parse_time(\"1\", \"D\") | error",
        "date_from_parts(2025, 2, 31) | 2025-03-03",
        "date_from_parts(2025, 13, 1) | error",
        "time_from_parts(8, 5, 0) | 08:05:00.000000",
        "time_from_parts(24, 0, 0) | error",
        "datetime_from_epoch(1741587330.25) | 2025-03-10T08:15:30.250000+02:00",
        "datetime_from_epoch(1000000000000000000000000) | error",
        "epoch(\"2025-03-10T06:15:30Z\") | 1741587330",
        "epoch(\"2025-03-10T06:15:30.25Z\") | 1741587330.25",
        "datetime_diff(\"2025-01-15\", \"2025-03-10\", \"D\") | 54",
        "datetime_diff(\"2025-01-15\", \"2025-03-10\", \"M\") | 2",
        "datetime_diff(\"2025-01-15\", \"2025-03-10\", \"Y\") | 0",
        "datetime_diff(\"2025-01-15\", \"2025-03-10\", \"W\") | 7",
        "datetime_diff(\"2025-03-10 10:00\", \"2025-03-10 08:30\", \"h\") | -1",
        "datetime_diff(\"2025-03-10 10:00\", \"2025-03-10 11:30\", \"m\") | 90",
        "datetime_diff(\"2025-03-10 10:00\", \"2025-03-10 11:30\", \"s\") | 5400",
        "datetime_diff(\"2025-03-10\", \"2025-03-10\", \"d\") | error",
        "datetime_add(\"2025-01-31\", 1, \"M\") | 2025-03-03T00:00:00.000000+02:00",
        "datetime_add(\"2025-03-10\", -1, \"W\") | 2025-03-03T00:00:00.000000+02:00",
        "datetime_add(\"2024-02-29\", 1, \"Y\") | 2025-03-01T00:00:00.000000+02:00",
        "datetime_add(\"2025-03-10 10:00\", 90, \"m\") | 2025-03-10T11:30:00.000000+02:00",
        "datetime_add(\"2025-03-10\", 2147483647, \"Y\") | error",
        "datetime_add(\"2025-03-10\", 1, \"x\") | error",
        "replace_time(\"2025-03-10\", \"9:30\") | 2025-03-10T09:30:00.000000+02:00",
        "tz(\"2025-03-10\") | Africa/Lusaka",
        "tz(\"2025-03-10T06:15:30Z\") | UTC",
        "tz(\"2025-03-10T06:15:30+02:00\") | Africa/Lusaka",
        "tz(\"2025-03-10T06:15:30+05:00\") | ''",
        "tz_offset(\"2025-03-10\") | +0200",
        "tz_offset(\"2025-03-10T06:15:30-03:30\") | -0330",
        "week_number(\"2025-03-10\") | 11",
        "week_number(\"2025-01-01\") | 1",
      })
  void datesAndTimes(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format(1234.5) | 1,234.5",
        "format(null) | ''",
        "format(1/0) | ''",
        "format(array(1000, \"a\")) | 1,000, a",
        "format(object(\"b\", 1, \"a\", 2000)) | 'a: 2,000\nb: 1'",
        "format(array(object(\"b\", 1, \"a\", 2), 3)) | '- a: 2\n  b: 1\n- 3'",
        "format(object(\"x\", object(\"b\", 1, \"a\", 2))) | 'x:\n  a: 2\n  b: 1'",
        "format(date(\"10-3-2025\")) | 10-03-2025",
        "format(now()) | 10-03-2025 08:15",
        "format_date(\"2025-03-10\", \"D MMM\") | 10 Mar",
        "format_date(\"2025-03-10\") | 10-03-2025",
        "format_date(\"2025-03-10\", \"EEEE D MMMM YY\") | Monday 10 March 25",
        "format_date(\"2025-03-10\", \"tt\") | error",
        "format_date(\"2025-03-10\", \"Q\") | error",
        "format_datetime(\"2025-03-10T06:15:30Z\") | 10-03-2025 08:15",
        "format_datetime(\"2025-03-10T06:15:30Z\", \"YYYY-MM-DDTtt:mm:ss.fffZZZ\", \"UTC\")"
            + " | 2025-03-10T06:15:30.000+00:00",
        "format_datetime(\"2025-03-10T06:15:30Z\", \"tt:mm\", \"x\") | error",
        "format_time(\"14:05\", \"h:mm aa\") | 2:05 pm",
        "format_time(\"00:05\", \"t:mm\") | :05",
        "format_number(1234567.891, 1) | 1,234,567.9",
        "format_number(1234) | 1,234",
        "format_number(1234, 2, false) | 1234.00",
        "format_number(-123) | -123",
        "format_number(1, 10) | error",
        "format_location(\"Zambia > Copperbelt > Ndola\") | Ndola",
        "format_urn(\"mailto:a@moh.example\") | a@moh.example",
        "format_urn(\"tel:+260977123456\") | 097 7123456",
        "format_urn(\"telegram:123#ann\") | ann",
        "format_urn(\"abc\") | error",
        "urn_parts(\"tel:+260977123456\").path | +260977123456",
        "urn_parts(\"telegram:123#ann\") | {display: ann, path: 123, scheme: telegram}",
        "urn_parts(\"tel\") | error",
        "attachment_parts(\"image:https://x.example/a\").url | https://x.example/a",
        "attachment_parts(\"image/jpeg:https://x/a\").content_type | image/jpeg",
        "attachment_parts(\"https://x/a\") | '{content_type: , url: https://x/a}'",
        "json(object(\"n\", 3, \"ok\", true)) | '{\"n\":3,\"ok\":true}'",
        "json(array(null, \"<&>\", 1.50)) | '[null,\"<&>\",1.5]'",
        "json(now()) | '\"2025-03-10T08:15:30.500000+02:00\"'",
        "json(upper) | null",
        "json(1/0) | error",
        "parse_json(\"{\\\"q\\\": [4, 5]}\").q[1] | 5",
        "parse_json(\"\") | ''",
        "parse_json(\"{\") | error",
        "parse_json(\"1 2\") | error",
        "parse_json(\"1e3\") | 1000",
        "parse_json(\"1e999999999\") | error",
      })
  void formatsAndEncodings(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slice(array(1), 0) | error",
        "0 ^ 0 | 1",
        "format_number(-123) | '-,123'",
        "has_number(\"+5\").match | 5",
        "date(\"30/2/2025\") | 2025-03-02",
        "time(\"24:30\") | 00:30:00.000000",
        "has_state(\"x\") | error",
        "datetime(\"2025-03-10 10:00:60\") | 2025-03-10T10:01:00.000000+02:00",
        "0 ^ -1 | error",
        "2 ^ 0.5 | 1.4142135623730951",
        "format_number(-100000) | '-,100,000'",
        "text_length(repeat(\"x\", 10001)) | 10001",
        "prompt(\"x\") | error",
        "has_number(\"1234567890123456789012345678901234567\").match"
            + " | 1234567890123456789012345678901234567",
        "has_intent(parse_json(\"{\\\"extra\\\":{\\\"intents\\\":[{\\\"name\\\":\\\"a\\\",\\\"confidence\\\":0.9},"
            + "{\\\"name\\\":\\\"b\\\",\\\"confidence\\\":0.5}]}}\"), \"b\", 0.5).match | b",
        "has_top_intent(parse_json(\"{\\\"extra\\\":{\\\"intents\\\":[{\\\"name\\\":\\\"a\\\",\\\"confidence\\\":0.9},"
            + "{\\\"name\\\":\\\"b\\\",\\\"confidence\\\":0.5}]}}\"), \"b\", 0.5) | false",
        "has_intent(\"x\", \"b\", 0.5) | error",
        "9999999999999999999999999 * 9999999999999999999999999"
            + " | 99999999999999999999999980000000000000000000000001",
      })
  void olderLineDiffers(String call, String text) {
    Value value = Eval.value(call, Eval.around(Eval.LUSAKA.on(Line.V13_2)));
    assertThat(value instanceof Value.Failure ? "error" : value.render()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 ^ 0.5 | 1.4142136",
        "4 ^ 0.5 | 2",
        "5 ^ 5.73 | 10118.080371595015625",
        "2 ^ -1 | 0.5",
        "3 ^ -1 | 0.3333333333333333",
        "0 ^ 0 | 0",
        "(0-8) ^ 0.5 | 0",
        "2.5 ^ 2 | 6.25",
        "2 ^ 101 | error",
        "100 ^ 100 | error",
      })
  void powersAreDecimalSeriesOfTheOriginalsLength(String power, String number) {
    String shown = Eval.shown(power);
    assertThat(number.startsWith("10118") ? shown.substring(0, 10) : shown)
        .isEqualTo(number.startsWith("10118") ? "10118.0803" : number);
  }
}
