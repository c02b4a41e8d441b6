package org.mhero.reporting.console.layout;

/** A state as shape, word and colour. */
public record Badge(String tone, String icon, String words) {}
