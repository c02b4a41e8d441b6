package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/** How a node chooses its exit (reference 1.4). */
public sealed interface Router {
  /** What happens before routing, null when nothing does. */
  @Nullable Wait pause();

  /** The name of the result that is kept, or null. */
  @Nullable String resultName();

  List<Category> categories();

  /** The category of that uuid; the reader has seen to it that there is one. */
  default Category category(String uuid) {
    for (Category category : categories()) {
      if (category.uuid().equals(uuid)) {
        return category;
      }
    }
    throw new IllegalArgumentException("There is no category " + uuid);
  }

  /** Chooses by the first case whose test holds. */
  record Switch(
      @Nullable Wait pause,
      @Nullable String resultName,
      List<Category> categories,
      Template operand,
      List<Case> cases,
      @Nullable String defaultCategory)
      implements Router {
    public Switch {
      categories = List.copyOf(categories);
      cases = List.copyOf(cases);
    }
  }

  /** Chooses by chance. */
  record Random(@Nullable Wait pause, @Nullable String resultName, List<Category> categories)
      implements Router {
    public Random {
      categories = List.copyOf(categories);
    }
  }
}
