package org.mhero.workflow.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/**
 * What one step of one session was told from outside: times, ids, chances and answers of webhooks.
 * Played again it tells the same, so a step that was broken off for a call comes to the same
 * request, finds the answer and goes on from there. Used by one thread at a time.
 */
public final class Tape {
  private final Web web;
  private final Reel<Instant> times = new Reel<>();
  private final Reel<String> ids = new Reel<>();
  private final Reel<Double> chances = new Reel<>();
  private final List<Answer> answers = new ArrayList<>();
  private int answered;

  Tape(Web web) {
    this.web = web;
  }

  /** An answer counts only for the very request it was given to. */
  private record Answer(WebRequest request, WebTrace trace) {}

  /** Told first by its source, afterwards by what was kept. */
  private static final class Reel<T> {
    private final List<T> kept = new ArrayList<>();
    private int at;

    T next(Supplier<T> source) {
      if (at == kept.size()) {
        kept.add(source.get());
      }
      return kept.get(at++);
    }
  }

  /** The same injectables, on tape. */
  public Injectables over(Injectables live) {
    return new Injectables(
        () -> times.next(live.clock()),
        () -> ids.next(live.ids()),
        () -> chances.next(live.random()::getAsDouble),
        live.ports().with(new Taped()));
  }

  void answer(WebRequest request, WebTrace trace) {
    answers.add(new Answer(request, trace));
  }

  void rewind() {
    times.at = 0;
    ids.at = 0;
    chances.at = 0;
    answered = 0;
  }

  /** Answers from the tape; a request that is not on it breaks the step off. */
  private final class Taped implements Web {
    @Override
    public WebTrace call(WebRequest request) {
      if (answered < answers.size() && answers.get(answered).request().equals(request)) {
        return answers.get(answered++).trace();
      }
      answers.subList(answered, answers.size()).clear();
      throw new CallsNeeded(List.of(new CallsNeeded.Needed(Tape.this, request)));
    }

    @Override
    public boolean blocks(String host) {
      return web.blocks(host);
    }

    @Override
    public Map<String, String> standardHeaders() {
      return web.standardHeaders();
    }
  }
}
