package org.mhero.workflow.flow;

/** A flow by its uuid; the name is a label. */
public record FlowRef(String uuid, String name) {}
