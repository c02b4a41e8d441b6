package org.mhero.workflow.engine.asset;

/** A text constant, seen as {@code @globals.key} (reference 2.1). */
public record GlobalText(String key, String name, String value) {}
