package org.mhero.reporting.console.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;

/** Counts whom a choice finds now, and who of them is left out and why. */
@ApplicationScoped
public class AudienceService {
  private static final int SAMPLE = 4;

  /** Ids in one question, so that its address stays short enough for every proxy. */
  private static final int ASKED_AT_ONCE = 80;

  private final Finder finder;
  private final MessagingClient messaging;

  AudienceService(Finder finder, @RestClient MessagingClient messaging) {
    this.finder = finder;
    this.messaging = messaging;
  }

  /** The count of a choice. */
  public CountView count(Chosen chosen) {
    List<Worker> workers = finder.find(chosen);
    List<Worker> reachable = workers.stream().filter(w -> w.phone().isPresent()).toList();
    Optional<Set<String>> stopped = stopped(reachable);
    Set<String> out = stopped.orElse(Set.of());
    List<Worker> recipients = reachable.stream().filter(w -> !out.contains(w.id())).toList();
    return new CountView(
        workers.size(),
        workers.size() - reachable.size(),
        reachable.size() - recipients.size(),
        stopped.isPresent(),
        languages(recipients),
        recipients.stream().limit(SAMPLE).map(AudienceService::sample).toList());
  }

  /** The ids of those who asked to stop; nothing when that cannot be known now. */
  public Optional<Set<String>> stopped(List<Worker> workers) {
    Set<String> stopped = new HashSet<>();
    for (int from = 0; from < workers.size(); from += ASKED_AT_ONCE) {
      List<String> ids =
          workers.subList(from, Math.min(from + ASKED_AT_ONCE, workers.size())).stream()
              .map(Worker::id)
              .toList();
      Optional<List<String>> told = Ask.maybe(() -> messaging.optOuts(String.join(",", ids)));
      if (told.isEmpty()) {
        return Optional.empty();
      }
      stopped.addAll(told.get());
    }
    return Optional.of(stopped);
  }

  private static List<CountView.Language> languages(List<Worker> workers) {
    Map<String, Long> byCode = new TreeMap<>();
    workers.forEach(w -> byCode.merge(w.language().orElse(""), 1L, Long::sum));
    List<CountView.Language> languages = new ArrayList<>();
    byCode.forEach((code, people) -> languages.add(new CountView.Language(code, people)));
    languages.sort(Comparator.comparingLong(CountView.Language::people).reversed());
    return languages;
  }

  /** A person as lists show one. */
  public static CountView.Sample sample(Worker worker) {
    return new CountView.Sample(worker.id(), worker.name(), work(worker), name(worker.district()));
  }

  /** What somebody works as: the job, else the cadre. */
  public static String job(Worker worker) {
    return worker.jobs().stream().map(Code::display).findFirst().orElseGet(() -> cadre(worker));
  }

  private static String work(Worker worker) {
    String job = job(worker);
    String facility = name(worker.facility());
    return job.isEmpty() || facility.isEmpty() ? job + facility : job + ", " + facility;
  }

  private static String cadre(Worker worker) {
    return worker.cadres().stream().map(Code::display).findFirst().orElse("");
  }

  private static String name(@org.jspecify.annotations.Nullable Place place) {
    return place == null ? "" : place.name();
  }
}
