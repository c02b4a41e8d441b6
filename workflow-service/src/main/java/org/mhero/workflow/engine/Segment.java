package org.mhero.workflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move along an exit that leads somewhere (reference 3.10). */
public record Segment(
    String flowUuid,
    String nodeUuid,
    String exitUuid,
    @Nullable String operand,
    String destinationUuid,
    Instant time) {}
