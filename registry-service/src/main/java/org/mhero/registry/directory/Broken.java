package org.mhero.registry.directory;

/**
 * A rule a resource breaks.
 *
 * @param expression the FHIRPath of the element
 * @param rule what the rule asks for, in one sentence
 * @param base whether base R4 asks for it, or the directory cannot work without; else it is mCSD
 */
record Broken(String expression, String rule, boolean base) {}
