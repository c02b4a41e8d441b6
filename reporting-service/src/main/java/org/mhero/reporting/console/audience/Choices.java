package org.mhero.reporting.console.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be chosen in each filter, in the order it is shown. */
public record Choices(Map<Trait, List<Choice>> byTrait) {
  public Choices {
    byTrait = Map.copyOf(byTrait);
  }

  /** One value of a filter; a place below another one is set in by its level. */
  public record Choice(String system, String code, String name, int level) {
    /** The name, set in as far as it is deep. */
    public String shown() {
      return "\u00a0\u00a0".repeat(level) + name;
    }
  }

  /** The values of one filter. */
  public List<Choice> of(Trait trait) {
    return byTrait.getOrDefault(trait, List.of());
  }

  /** The rule a form asks for, or nothing when there is no such value. */
  public Optional<Rule> rule(String trait, String code, boolean exclude) {
    return Trait.of(trait)
        .flatMap(
            known ->
                of(known).stream()
                    .filter(choice -> choice.code().equals(code))
                    .findFirst()
                    .map(c -> new Rule(known, exclude, c.system(), c.code(), c.name())));
  }
}
