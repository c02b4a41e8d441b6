package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;

/** OperationOutcomes (FHIR R4 operationoutcome.html). */
@ApplicationScoped
class Outcomes {
  private final FhirJson json;

  Outcomes(FhirJson json) {
    this.json = json;
  }

  /** A failure as an answer. */
  FhirAnswer answer(AppException failure) {
    return FhirAnswer.of(failure.code().status(), body(failure));
  }

  JsonBody body(AppException failure) {
    return error(failure.code(), failure.detail(), failure.expressions());
  }

  JsonBody error(ErrorCode code, String detail, List<String> expressions) {
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
