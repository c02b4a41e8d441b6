/** The suite as a whole: started in parallel, minded while it runs, stopped in good order. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.suite;
