package org.mhero.messaging.request;

/**
 * A rule that a body breaks.
 *
 * @param expression the FHIRPath of the element at fault
 */
record Problem(String expression, String message) {}
