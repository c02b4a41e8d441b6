/** Processes of the operating system: started, found again, measured and ended. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.process;
