package org.mhero.registry.source;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What came of reading one source record. */
public sealed interface Reading {
  /**
   * It can be stored.
   *
   * @param resource what the directory shall hold
   * @param companions resources that come with it, such as the Organization of a facility
   * @param flaws what should be looked at nevertheless, warnings only
   * @param needs what it refers to
   * @param readAgain the day from which it would read differently, such as the day after a post
   *     ends
   */
  record Fit(
      Resource resource,
      List<Resource> companions,
      List<Flaw> flaws,
      List<Need> needs,
      @Nullable LocalDate readAgain)
      implements Reading {
    public Fit {
      companions = List.copyOf(companions);
      flaws = List.copyOf(flaws);
      needs = List.copyOf(needs);
    }
  }

  /** It cannot be stored, and why; at least one error. */
  record Unfit(List<Flaw> flaws) implements Reading {
    public Unfit {
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * A resource the record refers to.
   *
   * @param essential whether the record makes no sense without it and has to wait
   */
  record Need(String type, String id, boolean essential) {
    /** {@code Type/id}. */
    public String reference() {
      return type + "/" + id;
    }
  }
}
