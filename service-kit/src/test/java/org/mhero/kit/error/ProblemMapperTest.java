package org.mhero.kit.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  @Test
  void namesWhatIsAtFault() {
    var answer =
        new ProblemMapper().toResponse(AppException.unprocessable("No such place", "Group.x"));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(answer.getEntity())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).isEqualTo("No such place");
              assertThat(problem.title()).isEqualTo("Unprocessable");
              assertThat(problem.expressions()).containsExactly("Group.x");
            });
  }
}
