package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings of what flows should not use any more (reference 5.2). */
class DeprecatedUseTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@contact.id                          | 1",
        "@CONTACT.Id                          | 1",
        "@(contact[\\\"id\\\"])               | 1",
        "@contact.tickets                     | 1",
        "@(count(contact.tickets))            | 1",
        "@run.contact.id                      | 1",
        "@legacy_extra                        | 1",
        "@(contact.id & contact.id)           | 1",
        "@(contact.id & count(contact.tickets)) | 2",
        "@contact.id @contact.id              | 2",
        "@contact                             | 0",
        "@(json(contact))                     | 0",
        "@contact.name @contact.uuid          | 0",
      })
  void useIsWarnedOfOncePerExpressionAndMessage(String text, int warnings) {
    Played played = actions("\"type\":\"send_msg\",\"text\":\"" + text + "\"");

    assertThat(Collections.frequency(played.types(), "warning")).isEqualTo(warnings);
    assertThat(played.events())
        .filteredOn(event -> event.path("type").asText().equals("warning"))
        .allMatch(event -> event.path("code").asText().equals("context:deprecated"));
    assertThat(played.line("13.2").types()).containsExactly("msg_created");
  }

  @Test
  void warningsComeAfterTheErrorsOfTheSameTemplate() {
    assertThat(actions("\"type\":\"send_msg\",\"text\":\"@contact.id @(1/0)\"").types())
        .containsExactly("error", "warning", "msg_created");
  }

  @Test
  void statusOfAChildIsToBeReadWithoutItsRun() {
    assertThat(Story.of(Story.PARENT).says("7").faults("@child.run.status @child.status"))
        .isEmpty();
    assertThat(Story.of(Story.PARENT).says("7").told()).contains("warning");
  }
}
