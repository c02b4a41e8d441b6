package org.mhero.reporting.dhis2;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An understood answer of somebody at a facility. */
record GivenAnswer(
    String facility,
    String question,
    @Nullable BigDecimal number,
    @Nullable String category,
    Instant at) {}
