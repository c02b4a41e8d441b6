package org.mhero.sample;

import java.util.List;

/** A training a worker has finished; a code of https://mhero.org/fhir/CodeSystem/skill. */
record Skill(String code, String display) {
  static final String SYSTEM = "https://mhero.org/fhir/CodeSystem/skill";

  static final List<Skill> ALL =
      List.of(
          new Skill("cold-chain", "Vaccine cold chain"),
          new Skill("ebola-case-management", "Ebola case management"),
          new Skill("safe-burial", "Safe and dignified burial"),
          new Skill("imci", "Integrated management of childhood illness"),
          new Skill("malaria-rdt", "Malaria rapid testing"),
          new Skill("surveillance", "Disease surveillance and reporting"));
}
