package org.mhero.messaging.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.mhero.messaging.Codes;

/**
 * The rules of the profile IHE_mACM_CommunicationRequest (ITI-84), without the slicing that keeps
 * the published StructureDefinition from working, and our own: somebody has to be addressed.
 */
final class MacmProfile {
  private static final String ROOT = "CommunicationRequest.";
  private static final String TEXT = "text/plain";

  /** How the alert category may be written; the first is what is stored. */
  private static final Set<String> ALERT_SYSTEMS =
      Set.of(Codes.ALERT_CATEGORY, "urn:oid:" + Codes.ALERT_CATEGORY_OID, Codes.ALERT_CATEGORY_OID);

  private MacmProfile() {}

  /** Writes the category system as its canonical URL, however a reporter wrote it. */
  static void normalise(CommunicationRequest request) {
    for (CodeableConcept category : request.getCategory()) {
      category.getCoding().stream()
          .filter(coding -> ALERT_SYSTEMS.contains(String.valueOf(coding.getSystem())))
          .forEach(coding -> coding.setSystem(Codes.ALERT_CATEGORY));
    }
  }

  /** What is wrong with a normalised request, in the order of its elements. */
  static List<Problem> problems(CommunicationRequest request) {
    List<Problem> problems = new ArrayList<>();
    if (!request.hasStatus()) {
      problems.add(problem("status", "status is 1..1"));
    }
    if (!hasAlertCategory(request)) {
      problems.add(problem("category", "category needs a coding of " + Codes.ALERT_CATEGORY));
    }
    if (!request.hasPriority()) {
      problems.add(problem("priority", "priority is 1..1"));
    }
    problems.addAll(payload(request));
    occurrence(request, problems);
    problems.addAll(RecipientReader.problems(request));
    return problems;
  }

  private static boolean hasAlertCategory(CommunicationRequest request) {
    return request.getCategory().stream()
        .flatMap(category -> category.getCoding().stream())
        .filter(Coding::hasCode)
        .anyMatch(coding -> Codes.ALERT_CATEGORY.equals(coding.getSystem()));
  }

  private static List<Problem> payload(CommunicationRequest request) {
    List<Integer> attachments = new ArrayList<>();
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < request.getPayload().size(); i++) {
      if (request.getPayload().get(i).getContent() instanceof Attachment attachment) {
        attachments.add(i);
        if (TEXT.equals(attachment.getContentType())) {
          texts.add(i);
        }
      }
    }
    if (attachments.isEmpty()) {
      return List.of(problem("payload", "payload needs a contentAttachment with the text"));
    }
    if (texts.isEmpty()) {
      return List.of(
          problem(content(attachments.get(0)) + "contentType", "contentType is text/plain"));
    }
    if (texts.size() > 1) {
      return List.of(
          problem(
              "payload",
              "only one text/plain payload; for more languages use the translation extension"));
    }
    return text(texts.get(0), (Attachment) request.getPayload().get(texts.get(0)).getContent());
  }

  private static List<Problem> text(int index, Attachment attachment) {
    List<Problem> problems = new ArrayList<>();
    if (!attachment.hasLanguage()) {
      problems.add(problem(content(index) + "language", "language is 1..1"));
    }
    if (!attachment.hasTitle() || attachment.getTitle().isBlank()) {
      problems.add(problem(content(index) + "title", "title is 1..1"));
    }
    if (attachment.hasData() && TextReader.decoded(attachment.getData()).isEmpty()) {
      problems.add(problem(content(index) + "data", "data holds no UTF-8 text"));
    }
    return problems;
  }

  private static void occurrence(CommunicationRequest request, List<Problem> problems) {
    if (request.getOccurrence() instanceof Period period
        && period.hasStart()
        && period.hasEnd()
        && period.getEnd().before(period.getStart())) {
      problems.add(problem("occurrence", "occurrencePeriod ends before it starts"));
    }
  }

  private static String content(int index) {
    return "payload[" + index + "].content.";
  }

  private static Problem problem(String path, String message) {
    return new Problem(ROOT + path, message);
  }
}
