package org.mhero.reporting.console.audience;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a send is for: people who fit rules, or people named one by one.
 *
 * @param rules empty means everybody, unless people are named
 * @param people the named ones; empty means that the rules say who
 */
public record Chosen(List<Rule> rules, List<Named> people) {
  /** Everybody in the registry. */
  public static final Chosen EVERYBODY = new Chosen(List.of(), List.of());

  public Chosen {
    rules = rules == null ? List.of() : List.copyOf(rules);
    people = people == null ? List.of() : List.copyOf(people);
  }

  /** Somebody named: the id of the Practitioner, and the name to show. */
  public record Named(String id, String name) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Named[" + id + "]";
    }
  }

  /** Only these people, by name. */
  public static Chosen only(List<Named> people) {
    return new Chosen(List.of(), people);
  }

  /** Whether people are named one by one. */
  public boolean named() {
    return !people.isEmpty();
  }

  /** With one more value; the same value twice is once. */
  public Chosen with(Rule rule) {
    if (rules.stream().anyMatch(rule::same)) {
      return this;
    }
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new Chosen(more, people);
  }

  /** Without one value, as the key of its button names it. */
  public Chosen without(String key) {
    return new Chosen(rules.stream().filter(rule -> !rule.key().equals(key)).toList(), people);
  }

  /** The values that people must have, or must not have. */
  public List<Rule> rules(boolean exclude) {
    return rules.stream().filter(rule -> rule.exclude() == exclude).toList();
  }

  /** The values of one trait that people must have, or must not have. */
  public List<Rule> rules(Trait trait, boolean exclude) {
    return rules(exclude).stream().filter(rule -> rule.trait() == trait).toList();
  }
}
