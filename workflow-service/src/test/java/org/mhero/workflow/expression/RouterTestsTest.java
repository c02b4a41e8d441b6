package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Environment.DateFormat;

/** Reference, section 6: every test with its own examples. */
class RouterTestsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_any_word(\"Oui merci\", \"oui yes\") | Oui",
        "has_any_word(\"No, no way\", \"no\") | No no",
        "has_any_word(\"nope\", \"no\") | false",
        "has_any_word(\"no\", \"\") | false",
        "has_any_word(\"I'm 50% ok 👍\", \"👍 i'm\") | I'm 👍",
        "has_any_word(\"été\", \"ete\") | false",
        "has_all_words(\"ors and zinc\", \"zinc ors\") | ors zinc",
        "has_all_words(\"ors\", \"ors zinc\") | false",
        "has_all_words(\"ors\", \"\") | ''",
        "has_phrase(\"we are Out of Stock\", \"out of stock\") | Out of Stock",
        "has_phrase(\"out stock\", \"out of stock\") | false",
        "has_phrase(\"out out of stock\", \"out of stock\") | false",
        "has_phrase(\"x\", \"\") | ''",
        "has_only_phrase(\" YES! \", \"yes\") | YES",
        "has_only_phrase(\"yes please\", \"yes\") | false",
        "has_only_phrase(\"\", \"\") | ''",
        "has_beginning(\"STK12\", \"stk\") | STK",
        "has_beginning(\"restock\", \"stk\") | false",
        "has_beginning(\" STK 1\", \" stk\") | STK",
        "has_beginning(\"STK\", \" \") | false",
        "has_text(\"  hi \") | hi",
        "has_text(\" \") | false",
        "has_text(42) | 42",
        "has_value(\"x\") | x",
        "has_only_text(\"completed\", \"completed\") | completed",
        "has_only_text(\"a\", \"A\") | false",
        "has_only_text(\"a\", \" a\") | false",
        "has_pattern(\"STK 12 5\", \"stk (\\d+) (\\d+)\") | STK 12 5",
        "has_pattern(\"x\", \"[\") | error",
        "has_pattern(\"a\", \" A \") | a",
        "has_email(\"send to ann.banda@moh.example, ok\") | ann.banda@moh.example",
        "has_email(\"ann@local\") | false",
        "has_category(results.ors_stock, \"Count\", \"Other\") | Count",
        "has_category(results.ors_stock, \"count\") | false",
        "has_category(\"Count\", \"Count\") | error",
        "has_group(contact.groups, \"1b2c\") | {name: Nurses, uuid: 1b2c}",
        "has_group(array(), \"1b2c\") | false",
        "has_group(contact.name, \"1b2c\") | error",
        "has_group(null, \"1b2c\") | false",
        "has_group(array(1), \"1b2c\") | error",
        "has_group(contact.groups, \"1B2C\") | false",
        "has_group(contact.groups, \"1b2c\", \"Nurses\", \"x\") | error",
        "has_group(contact.groups) | error",
        "has_any_word(null, \"x\") | false",
        "has_any_word(\"L'eau\", \"l'EAU\") | L'eau",
        "has_any_word(\"नमस्ते जी\", \"नमस्ते\") | नमस्ते",
        "has_any_word(\"👍🏽 ok\", \"👍\") | 👍",
        "has_only_phrase(\"a-b\", \"a b\") | a b",
        "has_phrase(\"a b c\", \"b, c\") | b c",
        "has_beginning(\"straße\", \"STRASSE\") | false",
        "has_beginning(\"K1\", \"k\") | K",
        "has_text(null) | false",
        "has_text(\"\u00a0\u2003\") | false",
        "has_text(array(1, 2)) | [1, 2]",
        "has_only_text(1, \"1\") | 1",
        "has_only_text(\"\", \"\") | ''",
        "has_pattern(\"a\\nb\", \"^b$\") | b",
        "has_pattern(\"é\", \"\\w\") | false",
        "has_pattern(\"٣\", \"\\d\") | false",
        "has_pattern(\"x\", \"(?=x)\") | error",
        "has_pattern(\"\", \"\") | ''",
        "has_email(\"a@b.c.d.\") | a@b.c.d",
        "has_email(\"ann@@x.y\") | false",
        "has_category(results.ors_stock) | error",
        "has_text(1/0) | error",
        "has_intent(results.ors_stock, \"x\", 0.5) | false",
        "has_intent(null, \"x\", 0.5) | false",
        "has_intent(\"x\", \"x\", 0.5) | error",
        "has_top_intent(results.ors_stock, \"x\", \"y\") | error",
        "has_error(1/0) | division by zero",
        "has_error(results.nope) | object has no property 'nope'",
        "has_error(\"x\") | false",
      })
  void textTest(String test, String match) {
    assertThat(Eval.matched(test)).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok 12 | 12",
        "1,250.50 | 1250.5",
        "-4 | -4",
        "٤٢ boxes | 42",
        "۱۲ | 12",
        "১২ | 12",
        "1 000 | 1",
        "007 | 7",
        "1e3 | 1",
        "12kg | 12",
        "K12 | 12",
        "$12 | 12",
        "12% | 12",
        "3,5 | 35",
        "+5 | false",
        "१२ | false",
        "twelve | false",
        "',' | false",
        "½ | false",
        "12. | 12",
        "a.5 | 5",
        "a .5 | 0.5",
        ".5 | 0.5",
        "-.5 | -0.5",
        "--5 | -5",
        "5-3 | 5",
        "1,2,3 | 123",
        "1..5 | 1",
        "1.5. | 1.5",
        "²3 | false",
        "Ⅷ 8 | 8",
        "１２ | false",
        "١٫٥ | 1",
        "+5 6 | 6",
        "- | false",
        "123456789012345678901234567890123456 | 123456789012345678901234567890123456",
        "1234567890123456789012345678901234567 | false",
        "0000000000000000000000000000000000000000000012 | 12",
        "1.5000000000000000000000000000000000000000000 | 1.5",
      })
  void numberIsFound(String text, String number) {
    assertThat(Eval.matched("has_number(\"" + text + "\")")).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_number_between(\"nina 35\", 10, 50) | 35",
        "has_number_between(\"7 or 12\", 10, 20) | 12",
        "has_number_between(\"51\", 10, 50) | false",
        "has_number_between(\"50\", \"10\", \"50\") | 50",
        "has_number_between(\"x\", \"a\", 50) | error",
        "has_number_lt(\"4\", 5) | 4",
        "has_number_lt(\"5\", 5) | false",
        "has_number_lt(\"none\", 5) | false",
        "has_number_lt(\"3\", \"five\") | error",
        "has_number_lte(\"5 left\", 5) | 5",
        "has_number_lte(\"6\", 5) | false",
        "has_number_eq(\"4 beds\", \"4\") | 4",
        "has_number_eq(\"2.50\", 2.5) | 2.5",
        "has_number_eq(\"40\", 4) | false",
        "has_number_gte(\"10\", 10) | 10",
        "has_number_gte(\"9\", 10) | false",
        "has_number_gt(\"3 then 11\", 10) | 11",
        "has_number_gt(\"5 or 15\", 10) | 15",
        "has_number_gt(\"10\", 10) | false",
        "has_number_gt(\"10\") | error",
        "has_number() | error",
        "has_number(12.50) | 12.5",
        "has_number(null) | false",
        "has_number_eq(1/0, 1) | error",
        "has_number_eq(\"1\", null) | error",
        "has_number_between(\"5\", 6, 1) | false",
        "has_number_lt(\"5\", \" 7 \") | 5",
        "has_number_lt(\"5\", \"7 kg\") | error",
      })
  void numberTest(String test, String match) {
    assertThat(Eval.matched(test)).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_date(\"le 5/3/2025\") | 2025-03-05T08:15:30.500000+02:00",
        "has_date(\"5.3.25 14:20\") | 2025-03-05T14:20:00.000000+02:00",
        "has_date(\"2025-03-05\") | 2025-03-05T08:15:30.500000+02:00",
        "has_date(\"5_3_2025\") | 2025-03-05T08:15:30.500000+02:00",
        "has_date(\"31/12/27\") | 1927-12-31T08:15:30.500000+02:00",
        "has_date(\"30/2/2025 or 1-3-2025\") | 2025-03-01T08:15:30.500000+02:00",
        "has_date(\"in 2025\") | false",
        "has_date(\"01052021\") | false",
        "has_date_gt(\"5/3/2025\", \"2025-03-01\") | 2025-03-05T08:15:30.500000+02:00",
        "has_date_eq(\"5/3/2025 23:59\", \"2025-03-05\") | 2025-03-05T23:59:00.000000+02:00",
        "has_date_eq(\"6/3/2025\", \"2025-03-05\") | false",
        "has_date_lt(\"5/3/2025\", \"2025-03-05\") | false",
        "has_date_lt(\"28-02-2025\", now()) | 2025-02-28T08:15:30.500000+02:00",
        "has_date_eq(\"5/3/2025\", \"someday\") | error",
        "has_time(\"at 7 pm\") | 19:00:00.000000",
        "has_time(\"2 boxes\") | 02:00:00.000000",
        "has_time(\"25\") | false",
        "has_time(\"\") | false",
        "has_time(7) | 07:00:00.000000",
        "has_time(\"19h30\") | false",
        "has_time(\"١٠:٣٠\") | false",
        "has_date(\"2025-02-30\") | false",
        "has_date(\"1.1.70\") | 1970-01-01T08:15:30.500000+02:00",
        "has_date(\"10-3-2025 25:00 7pm\") | 2025-03-10T19:00:00.000000+02:00",
        "has_date(\"10-3-2025 and 7 boxes\") | 2025-03-10T07:00:00.000000+02:00",
        "has_date_lt(\"x\", \"x\") | error",
        "has_date_eq(\"5/3/2025\", null) | error",
      })
  void dateTest(String test, String match) {
    assertThat(Eval.matched(test)).isEqualTo(match);
  }

  @Test
  void patternTellsItsGroups() {
    assertThat(Eval.shown("has_pattern(\"STK 12\", \"stk (\\d+)(x)?\").extra"))
        .isEqualTo("{0: STK 12, 1: 12, 2: }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3,5 | 3.5", "1.250 | 1250", "1.250,5 | 1250.5"})
  void decimalCommaIsReadWhereTheCountryWritesIt(String text, String number) {
    Environment comma =
        new Environment(DateFormat.DAY_FIRST, "tt:mm", ZoneId.of("UTC"), List.of(), null, ',', '.');

    Value found = Eval.value("has_number(\"" + text + "\").match", Eval.around(comma));

    assertThat(found.render()).isEqualTo(number);
  }

  @Test
  void testIsAFunctionThatIsTruthy() {
    assertThat(Eval.shown("has_number(\"12 kg\").match")).isEqualTo("12");
    assertThat(Eval.shown("if(has_number(\"x\"), 1, 2)")).isEqualTo("2");
    assertThat(Eval.shown("has_number(\"12 kg\")")).isEqualTo("true");
  }
}
