package org.mhero.workflow.flow.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not keep a flow from running but will not do what its author meant.
 *
 * @param type {@code missing_dependency}, {@code invalid_regex} or {@code legacy_vars}
 * @param node where it is
 * @param action where in the node, null when it is the router
 * @param language of the translation that is meant, null when it is not one
 * @param description for people
 * @param dependency the asset that is missing, else null
 */
public record Issue(
    String type,
    String node,
    @Nullable String action,
    @Nullable String language,
    String description,
    @Nullable Dependency dependency) {}
