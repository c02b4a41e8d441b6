package org.mhero.reporting.console.gateway;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Workflow's own questions, beside FHIR (docs/contracts.md, workflow-service). */
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(UserToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/workflow")
public interface WorkflowClient {
  @GET
  @Path("flows")
  Flows flows();

  @GET
  @Path("flows/{uuid}")
  Flow flow(@RestPath String uuid);

  @POST
  @Path("flows")
  @Consumes(MediaType.APPLICATION_JSON)
  Flows save(String export);

  @POST
  @Path("flows/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  Flows preview(String export);

  @GET
  @Path("campaigns")
  Campaigns campaigns(@RestQuery @Nullable String cursor);

  @GET
  @Path("campaigns/{task}")
  Campaign campaign(@RestPath String task);

  /** Surveys, with what of an import was not understood. */
  record Flows(List<Flow> flows, @Nullable List<Problem> problems) {}

  /** A survey and what it asks. */
  record Flow(
      String uuid,
      String name,
      int revision,
      @Nullable List<Question> questions,
      @Nullable List<String> languages) {}

  /** One question: a choice, a number, a date or a text. */
  record Question(
      String key, String text, @Nullable String kind, @Nullable List<String> categories) {}

  /** What an import could not do as written. */
  record Problem(
      @Nullable String flow, @Nullable String node, @Nullable String severity, String message) {}

  /** The rounds of surveys, newest first. */
  record Campaigns(List<Campaign> campaigns, @Nullable String next) {}

  /** One round of a survey. */
  record Campaign(
      String id,
      @Nullable String flow,
      @Nullable String name,
      String status,
      @Nullable String audience,
      long addressed,
      long started,
      long waiting,
      long completed,
      long expired,
      long interrupted,
      long failed,
      long noPhone,
      long optedOut,
      @Nullable String createdAt,
      @Nullable String closesAt) {}
}
