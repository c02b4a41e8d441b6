package org.mhero.workflow.engine.asset;

/**
 * A reference {@code {"uuid","name"}}, as flows, contacts and events have it; the name is a label.
 */
public record NamedRef(String uuid, String name) {}
