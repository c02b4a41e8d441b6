package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.error.Failures;
import org.mhero.kit.fhir.codec.FhirJson;

/** OperationOutcomes (FHIR R4 operationoutcome.html). */
@ApplicationScoped
class Outcomes {
  private final FhirJson json;
  private final Failures failures;

  Outcomes(FhirJson json, Failures failures) {
    this.json = json;
    this.failures = failures;
  }

  /** A failure as an answer; one that nobody foresaw shows an id and nothing else. */
  FhirAnswer answer(RuntimeException failure) {
    AppException known = failures.known(failure);
    return FhirAnswer.of(
        known.code().status(), error(known.code(), known.detail(), known.expressions()));
  }

  private JsonBody error(ErrorCode code, String detail, List<String> expressions) {
    OperationOutcome outcome = new OperationOutcome();
    var issue =
        outcome
            .addIssue()
            .setSeverity(IssueSeverity.ERROR)
            .setCode(IssueType.fromCode(code.issueType()))
            .setDiagnostics(detail);
    expressions.forEach(issue::addExpression);
    return JsonBody.of(json.json(outcome));
  }

  JsonBody information(String text) {
    OperationOutcome outcome = new OperationOutcome();
    outcome
        .addIssue()
        .setSeverity(IssueSeverity.INFORMATION)
        .setCode(IssueType.INFORMATIONAL)
        .setDiagnostics(text);
    return JsonBody.of(json.json(outcome));
  }

  /** What a lenient search has left out. */
  JsonBody ignored(List<String> params) {
    OperationOutcome outcome = new OperationOutcome();
    for (String param : params) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.WARNING)
          .setCode(IssueType.NOTSUPPORTED)
          .setDiagnostics("The parameter " + param + " is not known here and was ignored");
    }
    return JsonBody.of(json.json(outcome));
  }
}
