/** What the engine asks of other systems, as small interfaces that a host hands in. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.engine.port;
