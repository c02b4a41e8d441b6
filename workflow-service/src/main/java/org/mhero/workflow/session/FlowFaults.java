package org.mhero.workflow.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.Run;

/**
 * Says where flows are broken (reference 12): each place once, with flow, node and expression, and
 * never with what somebody has written; how often is a metric.
 */
@ApplicationScoped
class FlowFaults {
  private static final Logger LOG = Logger.getLogger(FlowFaults.class);
  private static final int MOST_KNOWN = 10_000;
  private static final int LONGEST = 200;

  private final Counter counter;
  private final Set<Place> known = ConcurrentHashMap.newKeySet();

  FlowFaults(MeterRegistry meters) {
    this.counter =
        Counter.builder("mhero.workflow.flow.errors")
            .description("Errors of flows that went on all the same")
            .register(meters);
  }

  /** Where something goes wrong, and what; an empty text where there is nothing to tell. */
  record Place(String flow, int revision, String node, String what, String expression) {}

  /** Notes the errors of one step. */
  void note(Advance advance) {
    for (FlowEvent.Logged logged : advance.sprint().events()) {
      if (logged.event() instanceof Errored error) {
        counter.increment();
        Place place = place(advance, logged, error);
        if (known.size() < MOST_KNOWN && known.add(place)) {
          LOG.warnf(
              "Flow %s, revision %d, goes wrong at node %s: %s %s",
              place.flow(), place.revision(), place.node(), place.what(), place.expression());
        }
      }
    }
  }

  static Place place(Advance advance, FlowEvent.Logged logged, Errored error) {
    Run run = run(advance, logged.runUuid());
    return new Place(
        run.flow().uuid(),
        run.revision(),
        logged.nodeUuid() == null ? "" : logged.nodeUuid(),
        what(error),
        oneLine(error.extra().getOrDefault("expression", "")));
  }

  private static Run run(Advance advance, @Nullable String uuid) {
    var runs = advance.sprint().session().runs();
    return runs.stream()
        .filter(run -> run.uuid().equals(uuid))
        .findFirst()
        .orElseGet(runs::getFirst);
  }

  /** The code; without one the beginning of the text, after which values may follow. */
  private static String what(Errored error) {
    String code = error.code();
    int values = error.text().indexOf(": ");
    return code != null
        ? code
        : oneLine(values < 0 ? error.text() : error.text().substring(0, values));
  }

  private static String oneLine(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.replaceAll("\\p{Cntrl}", " ");
  }
}
