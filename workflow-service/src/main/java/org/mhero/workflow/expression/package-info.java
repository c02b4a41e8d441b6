/** Templates and expressions of flows (RapidPro flow engine reference, section 7); pure Java. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.expression;
