package org.mhero.workflow.flow;

/** What an answer counts as, and where it leads. */
public record Category(String uuid, String name, String exit) {}
