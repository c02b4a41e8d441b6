package org.mhero.registry.terminology;

import org.jspecify.annotations.Nullable;

/**
 * A concept of a code system.
 *
 * @param display what people call it
 * @param cadre the code of the cadre a job belongs to, where it is a job and the code system knows
 */
record Concept(String system, String code, String display, @Nullable String cadre) {}
