package org.mhero.registry.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the problems of an import (docs/contracts.md).
 *
 * @param next the cursor of the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemPage(List<Row> problems, @Nullable String next) {
  public ProblemPage {
    problems = List.copyOf(problems);
  }

  /**
   * One problem.
   *
   * @param line the line of the file the record begins on, from 1
   * @param record type and id of the record, or its place in the file
   * @param severity {@code warning} when the record was taken nevertheless, else {@code error}
   * @param expression the FHIRPath of the element at fault
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String file,
      @Nullable Integer line,
      String record,
      String severity,
      String message,
      @Nullable String expression) {}
}
