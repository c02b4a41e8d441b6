package org.mhero.workflow.flow;

import java.util.List;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.test.RouterTest;

/** A test of the operand and the category it leads to. */
public record Case(String uuid, RouterTest test, List<Template> arguments, String category) {
  public Case {
    arguments = List.copyOf(arguments);
  }
}
