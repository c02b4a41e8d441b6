/** What the console asks of the other services, in the name of the official who is signed in. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.gateway;
