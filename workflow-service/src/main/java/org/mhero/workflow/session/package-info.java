/** Sessions: kept, resumed by answers and by time, and told to the rest of the suite. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.session;
