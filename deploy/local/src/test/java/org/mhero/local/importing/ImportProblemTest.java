package org.mhero.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportProblemTest {

  private static ImportProblem problem(String line, String message) {
    return new ImportProblem("people.json", line, "Practitioner/1", "warning", message);
  }

  @Test
  void groupsProblemsThatDifferInWhatTheyQuote() {
    assertThat(problem("3", "The job \"nurse x\" is not known").group())
        .isEqualTo(problem("9", "The job \"midwife\" is not known").group());
    assertThat(problem("3", "It waits for Practitioner/P1, which is missing").group())
        .isEqualTo(problem("4", "It waits for Practitioner/P22, which is missing").group())
        .isEqualTo("warning: It waits for Practitioner/..., which is missing");
    assertThat(problem("3", "The job RM-2 (Records Manager) has no cadre").group())
        .isEqualTo(problem("4", "The job 12-A (Driver) has no cadre").group())
        .isEqualTo("warning: The job ... (...) has no cadre");
    assertThat(problem("3", "No name").group()).isNotEqualTo(problem("3", "No job").group());
  }

  @Test
  void namesTheLineWhereThereIsOne() {
    assertThat(problem("3", "x").place()).isEqualTo("people.json:3 Practitioner/1");
    assertThat(problem(null, "x").place()).isEqualTo("people.json Practitioner/1");
  }
}
