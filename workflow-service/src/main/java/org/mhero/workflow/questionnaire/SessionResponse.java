package org.mhero.workflow.questionnaire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Result;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Questions;

/**
 * A session as a QuestionnaireResponse with typed answers. An answer nobody understood is left out,
 * except that a choice keeps it as the text that was written.
 */
public final class SessionResponse {
  /** The Task a response belongs to; R4 has no element for it. */
  public static final String CAMPAIGN = "https://mhero.org/fhir/StructureDefinition/campaign-task";

  private static final String CONTACT = "https://mhero.org/fhir/contact";

  private SessionResponse() {}

  /**
   * The response of a session's first run, with the session's id.
   *
   * @param form what the flow asks, and the Questionnaire it was made of if it was
   */
  public static QuestionnaireResponse of(
      Session session,
      SurveyForm form,
      Owner owner,
      QuestionnaireResponseStatus status,
      Instant authored) {
    Flow flow = form.flow();
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setId(session.uuid());
    response.setQuestionnaire(
        FlowQuestionnaire.CANONICAL + flow.uuid() + "|" + session.runs().getFirst().revision());
    response.setStatus(status);
    response.setAuthored(Date.from(authored));
    Reference source = source(owner);
    response.setSubject(source);
    response.setSource(source.copy());
    if (owner.campaign() != null) {
      response.addExtension(new Extension(CAMPAIGN, new Reference("Task/" + owner.campaign())));
    }
    Run run = session.runs().getFirst();
    if (form.source() != null) {
      SurveyAnswers.add(response, form.source(), run.results());
    } else {
      answers(response, flow, run);
    }
    return response;
  }

  private static void answers(QuestionnaireResponse response, Flow flow, Run run) {
    for (Question question : Questions.of(flow)) {
      Result result = run.results().get(question.key());
      Type answer = result == null ? null : answer(question, result, flow);
      if (answer != null) {
        response
            .addItem()
            .setLinkId(question.key())
            .setText(question.text())
            .addAnswer()
            .setValue(answer);
      }
    }
  }

  private static Reference source(Owner owner) {
    return owner.practitioner() != null
        ? new Reference("Practitioner/" + owner.practitioner())
        : new Reference()
            .setType("Practitioner")
            .setIdentifier(new Identifier().setSystem(CONTACT).setValue(owner.contact()));
  }

  private static @Nullable Type answer(Question question, Result result, Flow flow) {
    boolean understood = Questions.understood(flow, result.nodeUuid(), result.category());
    return switch (question.kind()) {
      case CHOICE ->
          understood ? FlowQuestionnaire.coding(result.category()) : text(result.whole());
      case TEXT -> understood ? text(result.whole()) : null;
      case NUMBER -> understood ? number(result.value()) : null;
      case DATE -> understood ? date(result.value()) : null;
    };
  }

  private static @Nullable Type text(String value) {
    return value.isBlank() ? null : new StringType(value);
  }

  private static @Nullable Type number(String value) {
    BigDecimal number = Numbers.strict(value);
    return number == null ? null : new DecimalType(number);
  }

  private static @Nullable Type date(String value) {
    try {
      return new DateType(OffsetDateTime.parse(value).toLocalDate().toString());
    } catch (DateTimeParseException e) {
      return null; // the flow has put something else there
    }
  }
}
