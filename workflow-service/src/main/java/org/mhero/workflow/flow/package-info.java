/**
 * Flow definitions: RapidPro flow JSON (reference, section 1) read, checked and held as records.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.flow;
