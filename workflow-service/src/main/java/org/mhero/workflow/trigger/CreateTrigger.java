package org.mhero.workflow.trigger;

import org.jspecify.annotations.Nullable;

/** A keyword trigger as the API takes it. */
public record CreateTrigger(@Nullable String keyword, @Nullable String flow) {}
