package org.mhero.local.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.part.Site;
import org.mhero.local.process.Memory;
import org.mhero.local.process.PidRecord;

/**
 * A part as a user sees it, looked at now.
 *
 * @param state well, starting, waiting, ailing, fell, stopped or down
 * @param pid 0 when there is no process
 * @param residentMb memory held, 0 when there is no process
 * @param restarts how often the runner had to start it again
 */
public record PartReport(
    String name,
    String state,
    long pid,
    int port,
    boolean healthy,
    long residentMb,
    long upSeconds,
    int restarts,
    String note) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All parts of a site, in order. */
  public static List<PartReport> all(Site site) {
    Map<Part, PartStatus> known = known(site.data());
    return Arrays.stream(Part.values())
        .parallel()
        .map(part -> of(site, part, known.getOrDefault(part, PartStatus.FIRST)))
        .toList();
  }

  private static PartReport of(Site site, Part part, PartStatus status) {
    Optional<ProcessHandle> process =
        PidRecord.read(site.data().pid(part)).flatMap(PidRecord::process);
    boolean healthy = process.isPresent() && site.recipe(part).well();
    String state = process.isPresent() ? status.state().name() : absent(status.state());
    return new PartReport(
        part.key(),
        healthy ? "well" : state.toLowerCase(Locale.ROOT),
        process.map(ProcessHandle::pid).orElse(0L),
        part.port(site.port()),
        healthy,
        process.map(Memory::residentMegabytes).orElse(0L),
        process.flatMap(one -> one.info().startInstant()).map(PartReport::secondsSince).orElse(0L),
        status.restarts(),
        status.note());
  }

  private static String absent(State last) {
    return switch (last) {
      case STOPPED, WAITING, FELL -> last.name();
      case STARTING, WELL, AILING -> "DOWN";
    };
  }

  private static long secondsSince(Instant start) {
    return Math.max(0, Duration.between(start, Instant.now()).toSeconds());
  }

  private static Map<Part, PartStatus> known(DataDirectory data) {
    if (Files.notExists(data.status())) {
      return Map.of();
    }
    try {
      return JSON.readValue(data.status().toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      return Map.of();
    }
  }
}
