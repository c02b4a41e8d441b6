package org.mhero.workflow.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./mhero bench engine [--json]}: figures of the flow engine on one core, measured with JMH
 * in a process of its own with a collector that uses the same core. About two minutes.
 */
public final class EngineBench {
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 5;
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("survey", "sprints/s, two questions", Figure.Kind.RATE, 60_000),
          new Figure("surveyThroughJson", "  and through JSON", Figure.Kind.RATE, 20_000),
          new Figure("round", "sprints/s, 60 nodes of expressions", Figure.Kind.RATE, 15_000),
          new Figure("roundThroughJson", "  and through JSON", Figure.Kind.RATE, 5_000),
          new Figure("limitOfIdsAndClock", "  limit: ids and clock", Figure.Kind.RATE, 0),
          new Figure("limitOfSessionJson", "  limit: JSON, two questions", Figure.Kind.RATE, 0),
          new Figure("limitOfLongSessionJson", "  limit: JSON, 60 nodes", Figure.Kind.RATE, 0),
          new Figure("survey", "bytes/sprint, two questions", Figure.Kind.BYTES, 0),
          new Figure("surveyThroughJson", "  and through JSON", Figure.Kind.BYTES, 0),
          new Figure("round", "bytes/sprint, 60 nodes", Figure.Kind.BYTES, 0),
          new Figure("roundThroughJson", "  and through JSON", Figure.Kind.BYTES, 0),
          new Figure("templateWithPath", "templates/s, one path", Figure.Kind.RATE, 1_000_000),
          new Figure("templateWithArithmetic", "templates/s, arithmetic", Figure.Kind.RATE, 0),
          new Figure("limitOfPath", "  limit: plain look-ups", Figure.Kind.RATE, 0),
          new Figure("readLargeFlow", "ms to read 1,000 nodes", Figure.Kind.MILLISECONDS, 20),
          new Figure("limitOfReading", "  limit: the JSON alone", Figure.Kind.MILLISECONDS, 0));

  private EngineBench() {}

  /**
   * What is printed.
   *
   * @param benchmark the method that is measured
   * @param label for people
   * @param aim what we want, 0 where it is only told
   */
  private record Figure(String benchmark, String label, Kind kind, double aim) {
    private enum Kind {
      RATE("per_second"),
      BYTES("bytes"),
      MILLISECONDS("ms");

      private final String suffix;

      Kind(String suffix) {
        this.suffix = suffix;
      }
    }

    String key() {
      return benchmark + "_" + kind.suffix;
    }

    double of(RunResult result) {
      double perSecond = result.getPrimaryResult().getScore();
      return switch (kind) {
        case RATE -> perSecond;
        case MILLISECONDS -> 1_000 / perSecond;
        case BYTES -> bytes(result.getSecondaryResults());
      };
    }

    String line(double value) {
      String wanted = aim == 0 ? "" : String.format(Locale.ROOT, "   aim %,.0f", aim);
      String digits = kind == Kind.MILLISECONDS ? "%,16.2f" : "%,16.0f";
      return String.format(Locale.ROOT, "%-38s" + digits + "%s", label, value, wanted);
    }

    @SuppressWarnings("rawtypes")
    private static double bytes(Map<String, Result> results) {
      return results.entrySet().stream()
          .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
          .mapToDouble(entry -> entry.getValue().getScore())
          .findFirst()
          .orElse(Double.NaN);
    }
  }

  public static void main(String[] arguments) throws RunnerException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean json = words.remove("--json");
    PrintStream out = System.out;
    // What JMH and the JVMs it starts have to say is no figure.
    System.setOut(System.err);
    Map<String, RunResult> results = measured(words);
    ObjectNode figures = JsonMapper.builder().build().createObjectNode();
    for (Figure figure : FIGURES) {
      RunResult result = results.get(figure.benchmark());
      if (result != null) {
        figures.put(figure.key(), figure.of(result));
        if (!json) {
          out.println(figure.line(figure.of(result)));
        }
      }
    }
    if (json) {
      out.println(figures);
    }
  }

  /** Runs all benchmarks, or those whose names are given; JMH's own talk goes nowhere. */
  private static Map<String, RunResult> measured(List<String> names) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    String only = names.isEmpty() ? "" : ".*\\.(" + String.join("|", names) + ")$";
    for (Class<?> suite : List.of(SprintBenchmark.class, PartBenchmark.class)) {
      options.include(names.isEmpty() ? suite.getName() + "\\." : only);
    }
    options
        .forks(1)
        .threads(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ROUNDS)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .jvmArgs(jvm());
    System.setProperty("jmh.ignoreLock", "true");
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, RunResult> byName = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      byName.put(name.substring(name.lastIndexOf('.') + 1), result);
    }
    return byName;
  }

  /** A newer JDK warns of what JMH does with memory unless it is told to allow it. */
  private static String[] jvm() {
    List<String> jvm = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 24) {
      jvm.add("--sun-misc-unsafe-memory-access=allow");
    }
    return jvm.toArray(String[]::new);
  }
}
