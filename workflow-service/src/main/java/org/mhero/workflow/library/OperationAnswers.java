package org.mhero.workflow.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;

/** Answers of operations under {@code /fhir}: a refusal there is an OperationOutcome. */
@ApplicationScoped
class OperationAnswers {
  private static final String FHIR = "application/fhir+json;charset=UTF-8";

  private final FhirJson codec;

  OperationAnswers(FhirJson codec) {
    this.codec = codec;
  }

  /** A FHIR resource. */
  Response fhir(Supplier<String> resource) {
    return answer(resource, FHIR);
  }

  /** A flow. */
  Response json(Supplier<Object> flow) {
    return answer(() -> flow.get().toString(), MediaType.APPLICATION_JSON);
  }

  private Response answer(Supplier<String> body, String type) {
    try {
      return Response.ok(body.get(), type).build();
    } catch (AppException e) {
      return Response.status(e.code().status()).type(FHIR).entity(codec.text(outcome(e))).build();
    }
  }

  /** Why something is refused, with the elements that are meant. */
  static OperationOutcome outcome(AppException refusal) {
    OperationOutcome outcome = new OperationOutcome();
    OperationOutcome.OperationOutcomeIssueComponent issue =
        outcome
            .addIssue()
            .setSeverity(IssueSeverity.ERROR)
            .setCode(IssueType.fromCode(refusal.code().issueType()))
            .setDiagnostics(refusal.detail());
    refusal.expressions().forEach(issue::addExpression);
    return outcome;
  }
}
