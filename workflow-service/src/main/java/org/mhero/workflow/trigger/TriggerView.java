package org.mhero.workflow.trigger;

/** A keyword trigger as the API shows it. */
public record TriggerView(String id, String keyword, String flow) {}
