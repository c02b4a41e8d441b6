package org.mhero.workflow.flow;

/** A contact field by its key; the name is a label. */
public record FieldRef(String key, String name) {}
