package org.mhero.reporting.console.send;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;

/** What the pages about sends show. */
public final class SendView {
  private SendView() {}

  /** A send in a list. */
  public record Row(
      String path, String name, Badge state, @Nullable Ledger ledger, String line, String more) {}

  /** The list: what is begun, what was sent, what other programs sent. */
  record Listed(List<Row> begun, List<Row> sent, List<Row> foreign, @Nullable String next) {}

  /** How a send fares, renewed while it runs. */
  record Progress(
      String id, String head, Ledger ledger, List<Figure> outcomes, boolean running, String asOf) {}

  /** One outcome with its number and its base. */
  record Figure(String tone, boolean striped, String words, String figure, String base) {}

  /** One send. */
  record Detail(
      String id,
      String name,
      Badge state,
      String lede,
      @Nullable Progress progress,
      boolean canStop,
      boolean canDecide,
      String remark,
      List<Said> texts,
      String whom,
      String parts,
      List<Reason> reasons,
      List<Line> lines,
      List<Line> districts,
      People people) {}

  /** A text in a language. */
  record Said(String language, String name, String text) {}

  /** Why messages did not arrive. */
  record Reason(String words, long people, String width, String tone) {}

  /** A phone line or a district with its bar. */
  record Line(String name, String more, Ledger ledger) {}

  /** Whom it was for. */
  record People(List<Tab> tabs, List<Person> rows, @Nullable String next) {}

  /** A filter of the people, with its count. */
  record Tab(String path, String words, boolean current) {}

  /** One person and what became of the message. */
  record Person(
      @Nullable String path, String name, String work, String line, Badge outcome, String more) {}
}
