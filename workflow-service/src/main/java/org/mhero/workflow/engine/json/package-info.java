/**
 * The engine's state and events as the documented JSON of the 14.4 line (reference, sections 3-5).
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.engine.json;
