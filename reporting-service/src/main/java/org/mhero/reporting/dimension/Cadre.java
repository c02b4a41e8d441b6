package org.mhero.reporting.dimension;

/** A cadre as filters and tables name it. */
public record Cadre(String code, String name) {}
