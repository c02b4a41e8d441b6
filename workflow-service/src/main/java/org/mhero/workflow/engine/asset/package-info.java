/**
 * What flows refer to besides flows, fields and groups (reference 2.1): plain records, looked up by
 * uuid or key.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.engine.asset;
