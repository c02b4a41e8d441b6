package org.mhero.kit.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.TestTypes;
import org.mhero.kit.fhir.search.Criterion.TokenValue;
import org.mhero.kit.fhir.search.SearchParser.Handling;
import org.mhero.kit.fhir.type.FhirTypes;

/** The parser of search parameters (FHIR R4 search.html): understood or refused, never more. */
class SearchParserTest {
  private final SearchParser parser =
      new SearchParser(FhirTypes.of(new TestTypes()), new OwnBase("https://own.example/fhir"));

  private SearchRequest parse(String query) {
    return parser.parse("Practitioner", QueryParams.parse(query), Handling.LENIENT);
  }

  @Property(tries = 2000)
  void anyQueryIsUnderstoodOrRefusedAs400(
      @ForAll("names") String name, @ForAll("modifiers") String modifier, @ForAll String value) {
    var query = new QueryParams(List.of(new QueryParams.Param(name + modifier, value)));
    try {
      SearchRequest request = parser.parse("Practitioner", query, Handling.LENIENT);
      assertThat(request.used().params()).isSubsetOf(query.params());
    } catch (AppException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
    }
  }

  @Property(tries = 500)
  void whatIsEscapedIsFoundAsItWas(@ForAll("tokens") List<TokenValue> tokens) {
    String value =
        tokens.stream()
            .map(t -> escaped(t.system()) + "|" + escaped(t.code()))
            .collect(Collectors.joining(","));
    SearchRequest request =
        parser.parse(
            "Practitioner",
            new QueryParams(List.of(new QueryParams.Param("identifier", value))),
            Handling.STRICT);
    assertThat(request.criteria())
        .containsExactly(new Criterion.Token(new ParamRef("Practitioner", "identifier"), tokens));
  }

  @Property(tries = 500)
  void aQuerySurvivesItsEncoding(@ForAll("params") List<QueryParams.Param> params) {
    var query = new QueryParams(params);
    assertThat(QueryParams.parse(query.encoded())).isEqualTo(query);
  }

  @Property(tries = 500)
  void aCursorSurvivesItsPackingAndNothingElseIsOne(
      @ForAll("fields") List<String> fields, @ForAll String junk) {
    assertThat(CursorText.unpack(CursorText.pack(fields))).isEqualTo(fields);
    try {
      Cursor.decode(junk);
    } catch (AppException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
    }
  }

  @Example
  void repeatedParametersAreAllMetCommasAreAlternatives() {
    assertThat(parse("family=a,b&family=c").criteria()).hasSize(2);
    assertThat(parse("family=a\\,b").criteria())
        .containsExactly(
            new Criterion.Text(
                new ParamRef("Practitioner", "family"),
                Criterion.TextMatch.PREFIX,
                List.of("a,b")));
  }

  @Example
  void ownAddressesAreLocalAndOthersAreNot() {
    var param = new ParamRef("PractitionerRole", "practitioner");
    SearchRequest request =
        parser.parse(
            "PractitionerRole",
            QueryParams.parse(
                "practitioner=https://own.example/fhir/Practitioner/1,https://o.example/Practitioner/1,1"),
            Handling.STRICT);
    assertThat(request.criteria())
        .containsExactly(
            new Criterion.Link(
                param,
                List.of(
                    new Criterion.LinkValue("Practitioner", "1"),
                    new Criterion.LinkValue("", "https://o.example/Practitioner/1"),
                    new Criterion.LinkValue("Practitioner", "1"))));
  }

  @Example
  void whatATypeDoesNotKnowIsToldOrRefused() {
    assertThat(parse("shoe=1&family=a&shoe=2").ignored()).containsExactly("shoe");
    assertThat(parse("shoe=1&family=a").used().encoded()).isEqualTo("family=a");
    assertThatThrownBy(
            () -> parser.parse("Practitioner", QueryParams.parse("shoe=1"), Handling.STRICT))
        .hasMessageContaining("shoe");
    assertThat(parse("family=&family= ").criteria()).isEmpty();
  }

  @Example
  void anIncludeThatIsNotKnownTakesNoOtherWithIt() {
    SearchRequest request =
        parser.parse(
            "PractitionerRole",
            QueryParams.parse(
                "_include=PractitionerRole:patient&_include=PractitionerRole:practitioner"),
            Handling.LENIENT);
    assertThat(request.ignored()).containsExactly("_include");
    assertThat(request.used().encoded()).isEqualTo("_include=PractitionerRole:practitioner");
  }

  @Example
  void aPageIsNeverLargerThanTheCap() {
    assertThat(parse("_count=100000").count()).isEqualTo(SearchParser.MOST);
    assertThat(parse("").count()).isEqualTo(SearchParser.USUAL);
  }

  @Example
  void typesThatDecideTheResultAreNamed() {
    assertThat(parse("_has:PractitionerRole:practitioner:location.name=x").touchedTypes())
        .containsExactlyInAnyOrder("PractitionerRole", "Location");
    assertThat(parse("family=x").touchedTypes()).isEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "family",
        "identifier",
        "birthdate",
        "gender",
        "phone",
        "_id",
        "_lastUpdated",
        "_count",
        "_sort",
        "_include",
        "_revinclude",
        "_total",
        "_summary",
        "_elements",
        "_cursor",
        "_tag",
        "_profile",
        "near",
        "_has",
        "x",
        "practitioner.family",
        "");
  }

  @Provide
  Arbitrary<String> modifiers() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "", ":exact", ":contains", ":missing", ":not", ":below", ":iterate", ":", "."),
        Arbitraries.strings().alpha().numeric().withChars(":.|,\\$").ofMaxLength(12));
  }

  @Provide
  Arbitrary<List<TokenValue>> tokens() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("ab,|$\\ é%").ofMinLength(1).ofMaxLength(8);
    return Combinators.combine(text, text).as(TokenValue::new).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<QueryParams.Param>> params() {
    Arbitrary<String> name = Arbitraries.strings().alpha().withChars(":._-").ofMinLength(1);
    return Combinators.combine(
            name, Arbitraries.strings().ascii().withChars("é|,&=+%").excludeChars('\u0000'))
        .as(QueryParams.Param::new)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> fields() {
    return Arbitraries.strings().ascii().excludeChars('\u001f').list().ofMinSize(1).ofMaxSize(6);
  }

  private static String escaped(@org.jspecify.annotations.Nullable String text) {
    return String.valueOf(text).replaceAll("([\\\\,|$])", "\\\\$1");
  }
}
