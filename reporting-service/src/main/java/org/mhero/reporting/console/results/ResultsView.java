package org.mhero.reporting.console.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;

/** What the pages about results show. */
final class ResultsView {
  private ResultsView() {}

  /** The head every tab has. */
  record Head(String id, String name, Badge state, String lede, boolean open) {}

  /** The tab of results. */
  record Results(
      Head head,
      String filters,
      List<Option> districts,
      List<Option> cadres,
      String asOf,
      List<Stat> stats,
      List<Step> funnel,
      Silent silent,
      List<Question> questions,
      List<Group> byDistrict,
      List<Group> byCadre,
      List<Point> firstAnswers) {}

  /** A choice of a filter. */
  record Option(String value, String name, boolean selected) {}

  /** A figure with its base. */
  record Stat(String label, String figure, String unit, String base) {}

  /** A step of the funnel. */
  record Step(String words, String width, String people, String share, String lost) {}

  /** Who got the first question and is silent, and the other two that did not get to the end. */
  record Silent(long people, String title, long stopped, long notDelivered, String button) {}

  /** One question. */
  record Question(
      String number,
      String text,
      String line,
      List<Bar> bars,
      List<Point> points,
      String plot,
      String pointsHead,
      List<Quote> quotes) {}

  /** One answer of a choice. */
  record Bar(String words, long people, String share, String width, String tone) {}

  /** One column of a chart. */
  record Point(String words, long people) {}

  /** An answer as it was written. */
  record Quote(String text, String more) {}

  /** A district or a cadre; the share is -1 where the group is too small to show one. */
  record Group(
      String id,
      String name,
      int share,
      String shareWords,
      long invited,
      long answered,
      long finished,
      String finishedShare,
      String width) {
    /** The share as the chart reads it; empty where there is none. */
    public String plotted() {
      return share < 0 ? "" : Integer.toString(share);
    }
  }

  /** People of a survey, 25 at a time. */
  record People(Head head, String title, long count, List<Person> rows, @Nullable String next) {}

  /** One of them. */
  record Person(@Nullable String path, String name, String work, String district, String when) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Person";
    }
  }

  /** The answers, person by question. */
  record Answers(Head head, List<String> questions, List<Answered> rows, @Nullable String next) {}

  /** The answers of one person. */
  record Answered(@Nullable String path, String name, String work, List<String> answers) {
    /** Without the name and the answers. */
    @Override
    public String toString() {
      return "Answered";
    }
  }
}
