package org.mhero.reporting.dimension;

/** A district as filters and tables name it. */
public record District(String id, String name, String region) {}
