package org.mhero.workflow.flow.migration;

import java.util.function.Supplier;
import org.mhero.workflow.expression.Rewriting;

/** 13.6.1: templates follow the results whose names have been shortened. */
final class ShortenResultLookups implements Migration {
  private static final int LONGEST = 64;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    Templates.change(flow, text -> Rewriting.lookupsCut(text, "results", LONGEST));
  }
}
