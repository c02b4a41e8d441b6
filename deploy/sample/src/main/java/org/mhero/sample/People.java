package org.mhero.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.mhero.sample.Person.Role;

/**
 * Draws health workers one after the other, with the faults real registries have: some without a
 * phone, some with a number nobody can call, a few who share one, a few with two jobs, some who
 * left. The country code +999 is not in use, so no sample can ring at a real person's.
 */
final class People {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

  private final List<Facility> facilities;
  private final SplittableRandom random;
  private int drawn;
  private String lastPhone = "";

  People(List<Facility> facilities, SplittableRandom random) {
    this.facilities = facilities;
    this.random = random;
  }

  /** The next health worker. */
  Person next() {
    int n = ++drawn;
    boolean woman = random.nextInt(100) < 62;
    return new Person(
        "KLP%06d".formatted(n),
        Names.given(woman, random),
        Names.family(random),
        woman,
        TODAY.minusYears(21 + random.nextInt(39)).minusDays(random.nextInt(365)),
        phones(n),
        languages(),
        skills(),
        roles(n));
  }

  private List<String> phones(int n) {
    int draw = random.nextInt(1000);
    if (draw < 60) {
      return List.of();
    }
    if (draw < 75) {
      return List.of(String.valueOf(70 + random.nextInt(1000)));
    }
    if (draw < 85 && !lastPhone.isEmpty()) {
      return List.of(lastPhone);
    }
    lastPhone = "+9997%d%06d".formatted(random.nextInt(3) == 0 ? 7 : 0, n);
    return draw < 150 ? List.of(lastPhone, "+99978%06d".formatted(n)) : List.of(lastPhone);
  }

  private List<String> languages() {
    int draw = random.nextInt(100);
    return draw < 62 ? List.of("en") : draw < 90 ? List.of("fr") : List.of("fr", "en");
  }

  private List<Skill> skills() {
    return Skill.ALL.stream().filter(skill -> random.nextInt(100) < 18).toList();
  }

  private List<Role> roles(int n) {
    List<Role> roles = new ArrayList<>();
    roles.add(role("KLR%06d-1".formatted(n), random.nextInt(100) < 2));
    if (random.nextInt(100) < 3) {
      roles.add(role("KLR%06d-2".formatted(n), false));
    }
    return List.copyOf(roles);
  }

  private Role role(String id, boolean ended) {
    return new Role(
        id,
        weighted(Job.ALL, Job::weight),
        weighted(facilities, Facility::weight),
        TODAY.minusDays(30 + random.nextInt(7_000)),
        ended);
  }

  private <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
    int draw = random.nextInt(choices.stream().mapToInt(weight).sum());
    for (T choice : choices) {
      draw -= weight.applyAsInt(choice);
      if (draw < 0) {
        return choice;
      }
    }
    throw new IllegalStateException("Weights do not add up");
  }
}
