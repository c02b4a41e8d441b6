package org.mhero.workflow.flow.migration;

import java.util.function.Supplier;

/** 14.4: a message goes to one address of a contact. */
final class DropAllUrns implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    flow.actions("send_msg").forEach(action -> action.remove("all_urns"));
  }
}
