package org.mhero.reporting.survey;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.reporting.store.Page;

/** Results of surveys. Totals for viewers; people and their words for officers. */
@Path("/api/reporting")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResource {
  private final SurveyService service;
  private final SecurityIdentity caller;

  SurveyResource(SurveyService service, SecurityIdentity caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Path("/surveys/{id}/results")
  @Operation(summary = "Funnel, questions, districts and cadres of a survey")
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE})
  public SurveyResults results(
      @RestPath String id,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre) {
    SurveyFilter filter = new SurveyFilter(district, cadre);
    return caller.hasRole(Roles.OFFICER) || caller.hasRole(Roles.SERVICE)
        ? service.resultsWithTexts(id, filter)
        : service.results(id, filter);
  }

  @GET
  @Path("/surveys/{id}/non-responders")
  @Operation(summary = "Those who have the question and are silent, by name")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  public Page<Person> nonResponders(
      @RestPath String id,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("25") @Min(1) @Max(500) int limit) {
    return service.nonResponders(id, new SurveyFilter(district, cadre), cursor, limit);
  }

  @GET
  @Path("/surveys/{id}/answers")
  @Operation(summary = "Those who answered, with their answers, by name")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  public Page<PersonAnswers> answers(
      @RestPath String id,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre,
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("25") @Min(1) @Max(500) int limit) {
    return service.answers(id, new SurveyFilter(district, cadre), cursor, limit);
  }

  @GET
  @Path("/surveys/{id}/questions/{question}/texts")
  @Operation(summary = "The newest answers to a question as written")
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  public List<QuestionResult.Text> texts(
      @RestPath String id,
      @RestPath String question,
      @RestQuery @Nullable String district,
      @RestQuery @Nullable String cadre,
      @RestQuery @DefaultValue("ALL") SurveyService.TextKind kind,
      @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return service.texts(id, question, new SurveyFilter(district, cadre), kind, limit);
  }
}
