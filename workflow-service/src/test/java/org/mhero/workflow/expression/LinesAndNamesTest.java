package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Environment.DateFormat;

/** Reference 7.1, 7.6 and 7.8: what differs by line and language, and quoted texts of queries. */
class LinesAndNamesTest {

  @Test
  void olderLineHasNoLocals() {
    Surroundings old = Eval.around(Eval.LUSAKA.on(Line.V13_2));
    assertThat(Template.of("a @locals.x b").text(name -> Value.text("v"), old, problem -> {}))
        .isEqualTo("a @locals.x b");
    assertThat(Template.of(" @locals.x ").typed(name -> Value.text("v"), old, problem -> {}))
        .isEqualTo(Value.text("@locals.x"));
  }

  @ParameterizedTest
  @CsvSource({
    "fra,CD,EEE D MMM YYYY,lun. 10 mars 2025",
    "fra,,EEEE D MMMM,lundi 10 mars",
    "swa,TZ,EEEE,Jumatatu",
    "por,MZ,MMMM,março",
    "eng,ZM,MMM,Mar",
    "fra,BE,EEE D MMM,lun 10 mar",
    "spa,GT,EEE D MMM,lun 10 mar",
    "ara,,EEEE D MMM,الاثنين 10 مار",
    "nep,NP,EEE MMM,सोम मार्च",
    "swa,KE,EEE D MMM,J3 10 Mac",
    "por,MZ,EEE D MMM,seg 10 mar",
    "xxx,,MMM,Mar",
  })
  void namesFollowTheLanguage(String language, String country, String layout, String text) {
    Environment here =
        new Environment(
            DateFormat.DAY_FIRST,
            "tt:mm",
            ZoneId.of("Africa/Lusaka"),
            List.of(language),
            country,
            '.',
            ',');
    Value shown = Eval.value("format_date(\"2025-03-10\", \"" + layout + "\")", Eval.around(here));
    assertThat(shown.render()).isEqualTo(text);
  }

  /** POSIX data has no halves of the day for some languages: then nothing is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fra | 2:05", "swa | 2:05 alasiri", "ara | 2:05 م", "eng | 2:05 pm"})
  void halvesOfTheDayFollowTheLanguage(String language, String text) {
    Environment here =
        new Environment(
            DateFormat.DAY_FIRST,
            "h:mm aa",
            ZoneId.of("Africa/Lusaka"),
            List.of(language),
            null,
            '.',
            ',');
    Value shown = Eval.value("format_time(\"14:05\")", Eval.around(here));
    assertThat(shown.render().strip()).isEqualTo(text);
  }

  @Test
  void queryQuotesEachExpression() {
    Scope scope = name -> Value.text("Ann \"AB\" Banda\n");
    assertThat(Template.of("name = @contact").query(scope, Eval.HERE, problem -> {}))
        .isEqualTo("name = \"Ann \\\"AB\\\" Banda\\n\"");
  }

  @Test
  void wholeTextIsNeverShortened() {
    String text = "x".repeat(20_000);
    assertThat(Template.of("@contact").whole(name -> Value.text(text), Eval.HERE, problem -> {}))
        .isEqualTo(text);
    assertThat(Template.of("@contact").text(name -> Value.text(text), Eval.HERE, problem -> {}))
        .hasSize(10_000);
  }

  @Test
  void countryThatSplitsNumbersWithCommasFormatsThemSo() {
    Environment comma =
        new Environment(DateFormat.DAY_FIRST, "tt:mm", ZoneId.of("UTC"), List.of(), null, ',', '.');
    assertThat(Eval.value("format_number(1234567.891, 1)", Eval.around(comma)).render())
        .isEqualTo("1.234.567,9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_beginning(\"Été 5\", \"ÉTÉ\") | Été",
        "has_number(\"!.5\") | false",
        "has_number(\"(.5) 7\") | 7",
        "has_number(\" .5\") | 0.5",
        "has_number(\"1.2.3\") | 1.2",
        "has_date(\"2025-03-10T10:00\") | 2025-03-10T00:00:00.000000+02:00",
        "has_date(\"2025-03-10T06:15:30Z\") | 2025-03-10T06:15:30.000000Z",
        "has_date(\"1.1.2025 11:59 pm\") | 2025-01-01T23:59:00.000000+02:00",
      })
  void searchesAsTheOriginalDoes(String test, String match) {
    assertThat(Eval.matched(test)).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1+2*-3 | 1 + 2 * -3",
        "UPPER( Contact.Name ) | upper(contact.Name)",
        "( (X,y)=>x&Y )(1,\"a\\tb\") | ((x, y) => x & y)(1, \"a\\tb\")",
        "foo[ 0 ].1 | foo[0].1",
        "\"\\d\" | \"\\\\d\"",
      })
  void printingIsNormal(String source, String printed) throws SyntaxException {
    assertThat(Expr.parse(source).print()).isEqualTo(printed);
  }
}
