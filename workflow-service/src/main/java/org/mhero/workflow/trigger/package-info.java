/** Keywords that start a flow for whoever writes them. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.trigger;
