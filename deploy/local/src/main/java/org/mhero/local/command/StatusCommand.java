package org.mhero.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mhero.local.Arguments;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Site;
import org.mhero.local.suite.PartReport;
import org.mhero.local.suite.RunningSite;

/** {@code status}: each part's state, process, port, memory and time; exit 0 when all are well. */
final class StatusCommand implements Command {

  @Override
  public int run(Arguments arguments) throws Exception {
    var data = new DataDirectory(arguments.data());
    boolean running = RunningSite.runner(data).isPresent();
    Optional<Site> site = RunningSite.last(data);
    List<PartReport> parts = site.map(PartReport::all).orElse(List.of());
    if (arguments.json()) {
      json(System.out, data, running, site, parts);
    } else {
      text(System.out, data, running, site, parts);
    }
    return running && parts.stream().allMatch(PartReport::healthy) ? 0 : 1;
  }

  private static void json(
      PrintStream out,
      DataDirectory data,
      boolean running,
      Optional<Site> site,
      List<PartReport> parts)
      throws Exception {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("running", running);
    answer.put("data", data.root().toString());
    site.ifPresent(
        known -> {
          answer.put("gateway", known.gateway());
          answer.put("port", known.port());
        });
    answer.put("parts", parts);
    out.println(
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer));
  }

  private static void text(
      PrintStream out,
      DataDirectory data,
      boolean running,
      Optional<Site> site,
      List<PartReport> parts) {
    if (!running && parts.stream().noneMatch(part -> part.pid() > 0)) {
      out.printf("mHero does not run on %s; start it by ./mhero run.%n", data.root());
      return;
    }
    out.printf(
        running ? "mHero runs at %s, its data in %s%n" : "mHero's runner at %s (%s) was killed%n",
        site.map(Site::gateway).orElse("?"),
        data.root());
    out.printf(
        "  %-11s %-9s %7s %6s %7s %9s %9s%n",
        "part", "state", "process", "port", "MB", "up", "restarts");
    for (PartReport part : parts) {
      out.printf(
          Locale.ROOT,
          "  %-11s %-9s %7s %6d %7d %9s %9d  %s%n",
          part.name(),
          part.state(),
          part.pid() == 0 ? "-" : part.pid(),
          part.port(),
          part.residentMb(),
          time(part.upSeconds()),
          part.restarts(),
          part.note());
    }
  }

  static String time(long seconds) {
    return seconds >= 3600
        ? "%dh%02dm".formatted(seconds / 3600, seconds % 3600 / 60)
        : "%dm%02ds".formatted(seconds / 60, seconds % 60);
  }
}
