package org.mhero.reporting.console.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");

  private static Draft draft(DraftBody body) {
    return Draft.blank(ID, "olga", "Olga", Instant.EPOCH).with(body);
  }

  @Test
  void writesTheFirstLanguageAsTextAndTheOthersAsTranslations() {
    DraftBody body =
        DraftBody.EMPTY.withContent(
            DraftBody.Kind.MESSAGE, "", Map.of("fr", " Bonjour ", "en", "Hello", "pt", " "), null);

    CommunicationRequest request = Requests.message(draft(body), "g1", List.of("en", "fr", "pt"));
    Attachment text = request.getPayloadFirstRep().getContentAttachment();

    assertThat(text.getLanguage()).isEqualTo("en");
    assertThat(text.getTitle()).isEqualTo("Hello");
    assertThat(text.getTitleElement().getExtension()).hasSize(1);
    assertThat(
            text.getTitleElement()
                .getExtensionFirstRep()
                .getExtensionByUrl("content")
                .getValue()
                .primitiveValue())
        .isEqualTo("Bonjour");
    assertThat(request.getGroupIdentifier().getValue()).isEqualTo(ID.toString());
    assertThat(request.getIdentifierFirstRep().getValue()).isEqualTo("urn:uuid:" + ID);
    assertThat(request.getRecipientFirstRep().getReference()).isEqualTo("Group/g1");
  }

  @Test
  void startsASurveyThatCloses() {
    Task task =
        Requests.survey(
            draft(
                DraftBody.EMPTY.withContent(
                    DraftBody.Kind.SURVEY, "", Map.of(), new DraftBody.Survey("f1", "Cold chain"))),
            "g1",
            "f1",
            new Date(1000));

    assertThat(task.getFor().getReference()).isEqualTo("Group/g1");
    assertThat(task.getInputFirstRep().getValue().primitiveValue())
        .isEqualTo("https://mhero.org/fhir/Questionnaire/f1");
    assertThat(task.getRestriction().getPeriod().getEnd()).isEqualTo(new Date(1000));
    assertThat(task.getDescription()).isEqualTo("Cold chain");
  }

  @Test
  void isCalledByItsTitleElseByTheBeginningOfItsText() {
    DraftBody text =
        DraftBody.EMPTY.withContent(
            DraftBody.Kind.MESSAGE, "", Map.of("en", "word ".repeat(30)), null);

    assertThat(text.name()).hasSizeLessThanOrEqualTo(60).endsWith("…").startsWith("word word");
    assertThat(text.withContent(DraftBody.Kind.MESSAGE, "June", text.texts(), null).name())
        .isEqualTo("June");
  }
}
