/**
 * What can be changed about a contact (reference, section 11), by an action of a flow or by the
 * host: plain records; the engine applies them and {@code engine.json} reads and writes them.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.engine.modifier;
