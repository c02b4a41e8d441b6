package org.mhero.reporting.console.draft;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Writes a draft as the request another service carries out (docs/contracts.md). */
public final class Requests {
  private static final String CAMPAIGN = "https://mhero.org/fhir/campaign";
  private static final String SDC = "http://hl7.org/fhir/uv/sdc/CodeSystem/temp";
  private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

  private Requests() {}

  /**
   * The message of a draft to a Group (IHE mACM ITI-84): the first of the languages is the text
   * itself, the others are its translations.
   */
  public static CommunicationRequest message(Draft draft, String group, List<String> languages) {
    CommunicationRequest request = text(written(draft.body().texts(), languages));
    request.addIdentifier(identifier(draft));
    request.setGroupIdentifier(
        new Identifier().setSystem(CAMPAIGN).setValue(draft.id().toString()));
    request.setPriority(CommunicationRequest.CommunicationPriority.ROUTINE);
    request.addRecipient(new Reference("Group/" + group));
    return request;
  }

  /** An answer to one person, who is waiting for it. */
  public static CommunicationRequest reply(
      String id, Reference recipient, String language, String text) {
    CommunicationRequest request = text(Map.of(language, text));
    request.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + id);
    request.setGroupIdentifier(new Identifier().setSystem(CAMPAIGN).setValue(REPLIES));
    request.setPriority(CommunicationRequest.CommunicationPriority.ASAP);
    request.addRecipient(recipient);
    return request;
  }

  /** The campaign all single replies belong to, so that they do not fill the list of sends. */
  public static final String REPLIES = "replies";

  /** The survey of a draft for a Group. */
  public static Task survey(Draft draft, String group, String flow, @Nullable Date closes) {
    Task task = new Task();
    task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    task.addIdentifier(identifier(draft));
    task.getCode().addCoding().setSystem(SDC).setCode("complete-questionnaire");
    task.setFor(new Reference("Group/" + group));
    task.setDescription(draft.body().name());
    Task.ParameterComponent input = task.addInput();
    input.getType().addCoding().setSystem(SDC).setCode("questionnaire");
    input.setValue(new CanonicalType("https://mhero.org/fhir/Questionnaire/" + flow));
    if (closes != null) {
      task.getRestriction().setPeriod(new Period().setEnd(closes));
    }
    return task;
  }

  private static Identifier identifier(Draft draft) {
    return new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + draft.id());
  }

  private static Map<String, String> written(Map<String, String> texts, List<String> languages) {
    Map<String, String> written = new LinkedHashMap<>();
    for (String language : languages) {
      String text = texts.getOrDefault(language, "").strip();
      if (!text.isEmpty()) {
        written.put(language, text);
      }
    }
    return written;
  }

  private static CommunicationRequest text(Map<String, String> texts) {
    CommunicationRequest request = new CommunicationRequest();
    request.setStatus(CommunicationRequest.CommunicationRequestStatus.ACTIVE);
    request
        .addCategory()
        .addCoding()
        .setSystem("http://ihe.net/fhir/CodeSystem/IHE_mACM_AlertCategory")
        .setCode("alert");
    Attachment attachment = new Attachment().setContentType("text/plain");
    texts.forEach(
        (language, text) -> {
          if (!attachment.hasTitle()) {
            attachment.setLanguage(language).setTitle(text);
          } else {
            attachment.getTitleElement().addExtension(translation(language, text));
          }
        });
    request.addPayload().setContent(attachment);
    return request;
  }

  private static Extension translation(String language, String text) {
    Extension translation = new Extension(TRANSLATION);
    translation.addExtension(new Extension("lang", new CodeType(language)));
    translation.addExtension(new Extension("content", new StringType(text)));
    return translation;
  }
}
