/** What health workers wrote, and the answers to it. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.inbox;
