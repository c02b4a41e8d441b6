package org.mhero.local.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of problems and where the next begins. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemPage(List<ImportProblem> problems, @Nullable String next) {}
