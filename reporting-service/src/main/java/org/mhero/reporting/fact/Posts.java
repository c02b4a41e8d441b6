package org.mhero.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.dimension.WorkerFacts;
import org.mhero.reporting.dimension.WorkerService;

/** Finds where rows are counted, without ever waiting for the directory. */
@ApplicationScoped
class Posts {
  private final WorkerService workers;

  Posts(WorkerService workers) {
    this.workers = workers;
  }

  /**
   * Places the rows that are in no place yet. A row without a worker is nowhere; a worker that is
   * not known is asked for, and the row stays where it is until the answer comes.
   */
  <T> List<T> place(
      Collection<T> rows,
      Function<T, Post> post,
      Function<T, @Nullable String> worker,
      BiFunction<T, Post, T> at) {
    Set<String> ids = new HashSet<>();
    for (T row : rows) {
      String id = worker.apply(row);
      if (!post.apply(row).known() && id != null) {
        ids.add(id);
      }
    }
    Map<String, WorkerFacts> known = workers.known(ids);
    ids.removeAll(known.keySet());
    workers.want(ids);
    return rows.stream()
        .map(row -> post.apply(row).known() ? row : placed(row, worker.apply(row), known, at))
        .toList();
  }

  private static <T> T placed(
      T row, @Nullable String id, Map<String, WorkerFacts> known, BiFunction<T, Post, T> at) {
    if (id == null) {
      return row;
    }
    WorkerFacts facts = known.get(id);
    return facts == null
        ? row
        : at.apply(row, new Post(facts.cadre(), facts.district(), facts.facility(), true));
  }
}
