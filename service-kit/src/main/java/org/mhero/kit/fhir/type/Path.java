package org.mhero.kit.fhir.type;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * The part of FHIRPath that search parameters need, walked without an engine: element names joined
 * by dots, from the resource down ({@code qualification.code}); a choice element is named without
 * its {@code [x]}. Several paths are a union.
 */
final class Path implements Extractor {
  private final List<String[]> paths;

  private Path(List<String[]> paths) {
    this.paths = paths;
  }

  static Path of(String... paths) {
    return new Path(Arrays.stream(paths).map(p -> p.split("\\.")).toList());
  }

  @Override
  public Stream<? extends Base> values(Resource resource) {
    return paths.stream().flatMap(path -> walk(resource, path, 0));
  }

  private static Stream<Base> walk(Base at, String[] path, int depth) {
    if (depth == path.length) {
      return Stream.of(at);
    }
    Base[] next = at.getProperty(path[depth].hashCode(), path[depth], false);
    return next == null
        ? Stream.empty()
        : Arrays.stream(next).flatMap(child -> walk(child, path, depth + 1));
  }
}
