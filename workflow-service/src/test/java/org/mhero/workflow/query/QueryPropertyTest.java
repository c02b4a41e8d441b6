package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.workflow.expression.Line;

/** What holds for every query there can be. */
class QueryPropertyTest {

  @Property(tries = 2_000)
  void whatIsPrintedReadsAsTheSame(@ForAll("queries") String text) throws QueryException {
    Query query = Ask.parsed(text, Ask.ZAMBIA);

    String printed = query.print();

    assertThat(Ask.parsed(printed, Ask.ZAMBIA)).as(printed).isEqualTo(query);
    assertThat(Ask.parsed(printed, Ask.ZAMBIA).print()).isEqualTo(printed);
  }

  @Property(tries = 2_000)
  void theOlderLineReadsWhatItPrintsToo(@ForAll("queries") String text) throws QueryException {
    Query query = Ask.parsed(text, Ask.ZAMBIA.on(Line.V13_2));

    assertThat(Ask.parsed(query.print(), Ask.ZAMBIA.on(Line.V13_2))).isEqualTo(query);
  }

  @Property(tries = 2_000)
  void anyTextIsAQueryOrAFault(@ForAll String text) {
    QueryException fault = Ask.fault(text, Ask.ZAMBIA);

    if (fault == null) {
      Query query = Ask.parsed(text, Ask.ZAMBIA);
      assertThat(Ask.parsed(query.print(), Ask.ZAMBIA)).isEqualTo(query);
    }
  }

  @Property(tries = 1_000)
  void notEqualIsTheOppositeOfEqualWhereThereIsOneValueOrNone(@ForAll("texts") String value) {
    String quoted =
        QueryPrinter.print(
            new QueryNode.Condition(Attribute.NAME, Comparison.EQUAL, value), Line.V14_4);

    boolean equal = Ask.matches(quoted);

    assertThat(Ask.matches(quoted.replaceFirst("=", "!="))).isNotEqualTo(equal);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(8)),
        net.jqwik.api.Tuple.of(2, Arbitraries.strings().all().ofMaxLength(6)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of("\\", "\"", "a\\", "\\\\", "\n", "and", "12")));
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> literal =
        texts()
            .filter(text -> !text.isEmpty())
            .map(
                text ->
                    QueryPrinter.print(
                            new QueryNode.Condition(Attribute.NAME, Comparison.EQUAL, text),
                            Line.V14_4)
                        .substring("name = ".length()));
    Arbitrary<String> condition =
        Arbitraries.oneOf(
            literal,
            literal.map(value -> "Name = " + value),
            literal.map(value -> "cadre != " + value),
            literal.map(value -> "tel is " + value),
            Arbitraries.of(
                "beds >= 1.5", "beds < -3", "joined > 1-2-24", "urn ~ 1234", "cadre = \"\""));
    return Arbitraries.recursive(() -> condition, QueryPropertyTest::joined, 0, 4);
  }

  private static Arbitrary<String> joined(Arbitrary<String> inner) {
    return Combinators.combine(
            inner.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(" ", " AND ", " or "))
        .as((List<String> parts, String joint) -> "(" + String.join(joint, parts) + ")");
  }
}
