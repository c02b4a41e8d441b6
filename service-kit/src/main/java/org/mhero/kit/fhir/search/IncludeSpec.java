package org.mhero.kit.fhir.search;

import org.jspecify.annotations.Nullable;

/**
 * One {@code _include} or {@code _revinclude}.
 *
 * @param source the type that holds the reference
 * @param param the reference parameter, {@code *} for all of them
 * @param target only targets of this type, null for all
 * @param reverse whether what refers to the match is added, not what it refers to
 * @param iterate whether it also applies to what was included
 */
record IncludeSpec(
    String source, String param, @Nullable String target, boolean reverse, boolean iterate) {}
