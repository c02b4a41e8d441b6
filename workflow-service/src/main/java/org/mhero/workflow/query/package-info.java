/** The contact query language (reference, section 8): read, check, print, match; pure Java. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.query;
