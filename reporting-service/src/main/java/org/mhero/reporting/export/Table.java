package org.mhero.reporting.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Page;

/**
 * A table that is read while it is written.
 *
 * @param name what a sheet and a file are called
 * @param total about how many rows will come, for progress
 * @param rows reads the rows page by page, from the start each time
 */
record Table(String name, List<String> header, long total, Supplier<Stream<List<Cell>>> rows) {

  /** The items of all pages, each page asked for when the one before is used up. */
  static <T> Stream<T> pages(Function<@Nullable String, Page<T>> fetch) {
    return Stream.iterate(
            fetch.apply(null),
            Objects::nonNull,
            page -> page.next() == null ? null : fetch.apply(page.next()))
        .flatMap(page -> page.items().stream());
  }
}
