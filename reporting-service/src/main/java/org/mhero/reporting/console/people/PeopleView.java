package org.mhero.reporting.console.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.layout.Badge;

/** What the pages about people show. */
final class PeopleView {
  private PeopleView() {}

  /**
   * The list.
   *
   * @param known how many there are and how many can be reached, in words; empty when not known now
   */
  record Listed(
      String known,
      Asked asked,
      List<Choices.Choice> districts,
      List<Choices.Choice> cadres,
      List<Row> rows,
      @Nullable String next) {}

  /** What is looked for. */
  record Asked(String q, String district, String cadre) {
    /** Whether anything is looked for. */
    public boolean any() {
      return !q.isEmpty() || !district.isEmpty() || !cadre.isEmpty();
    }

    /** Only who cannot be found has no name here. */
    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** One person in the list. */
  record Row(
      String id,
      String name,
      String number,
      String work,
      String facility,
      String district,
      Badge phone,
      String masked) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }

  /** One person. */
  record Detail(
      String id,
      String name,
      String number,
      Badge reach,
      String lede,
      List<Fact> facts,
      List<Phone> phones,
      boolean shown,
      List<Happening> history,
      boolean historyKnown) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Detail[" + id + "]";
    }
  }

  /** Something known. */
  record Fact(String words, String value, String source) {}

  /** A number, masked until it is asked for. */
  record Phone(String number, String use) {
    /** Without the number. */
    @Override
    public String toString() {
      return "Phone";
    }
  }

  /** Something that happened. */
  record Happening(String when, String what, String text, String state) {}
}
