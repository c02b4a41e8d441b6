package org.mhero.kit.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What a JAX-RS resource throws besides {@link AppException}, as problem+json. The FHIR endpoint
 * answers its own failures as OperationOutcome before they come here; a missing token is Quarkus'
 * to answer, which may lead a browser to sign in.
 */
@ApplicationScoped
public class ProblemMappers {
  private final Failures failures;

  ProblemMappers(Failures failures) {
    this.failures = failures;
  }

  @ServerExceptionMapper
  Response violated(ConstraintViolationException failure) {
    List<String> errors =
        failure.getConstraintViolations().stream()
            .map(v -> v.getPropertyPath() + ": " + v.getMessage())
            .sorted()
            .toList();
    return ProblemMapper.answer(
        new AppException(ErrorCode.INVALID, "The request breaks its constraints", errors, null));
  }

  @ServerExceptionMapper(JsonProcessingException.class)
  Response unreadable(JsonProcessingException failure) {
    String where =
        failure instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    String detail =
        where.isEmpty() ? "The body is not the JSON expected" : where + ": cannot be read";
    return ProblemMapper.answer(AppException.invalid(detail));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    Response response = failure.getResponse();
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    if (response.getStatus() >= 500) {
      return ProblemMapper.answer(failures.known(failure));
    }
    String reason = response.getStatusInfo().getReasonPhrase();
    return Response.fromResponse(response)
        .type(Problem.MEDIA_TYPE)
        .entity(Map.of("title", reason, "status", response.getStatus()))
        .build();
  }

  @ServerExceptionMapper(priority = 1)
  Response forbidden(ForbiddenException failure) {
    return ProblemMapper.answer(AppException.forbidden("This is not allowed to this caller"));
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable failure) {
    return ProblemMapper.answer(failures.known(failure));
  }
}
