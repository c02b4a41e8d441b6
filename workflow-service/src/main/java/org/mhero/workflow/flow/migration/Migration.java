package org.mhero.workflow.flow.migration;

import java.util.function.Supplier;

/**
 * One step to a newer version (reference 9). It changes generic JSON in place, leaves alone what it
 * does not know or what has another shape than expected, and never fails: what is then still wrong
 * the reader names. To add one: write a class like {@link DropAllUrns} and name it in {@link
 * Migrations}.
 */
interface Migration {
  /** Changes the flow; {@code ids} gives the uuids of new objects. */
  void apply(FlowTree flow, Supplier<String> ids);
}
