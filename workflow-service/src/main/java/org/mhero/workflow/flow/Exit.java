package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** A way out of a node; without a destination the run ends. */
public record Exit(String uuid, @Nullable String destination) {}
