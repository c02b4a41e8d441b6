/**
 * The flow engine: {@code (assets, session, trigger or resume) -> (session', events)}, pure Java
 * after the RapidPro flow engine reference, 14.4 semantics inside.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.engine;
