/** The web console of an official: one sub-package per page, thin resources over view records. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console;
