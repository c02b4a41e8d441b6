/** What an official is about to send: kept at every step, so that nothing written is lost. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.draft;
