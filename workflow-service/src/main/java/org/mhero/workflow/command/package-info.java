/**
 * The commands for anyone who wants to compare the engine with another: they play sessions,
 * evaluate templates and match queries from files, without a server.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.command;
