package org.mhero.reporting.dhis2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.fhir.codec.FhirJson;

/** The aggregate of a period before it is sent: as rows, as ADX and as MeasureReports. */
@Path("/api/reporting/dhis2")
@RolesAllowed({Roles.OFFICER, Roles.SERVICE})
public class PreviewResource {
  private final MappingService mappings;
  private final PreviewService previews;
  private final MeasureService measures;
  private final FhirJson json;
  private final Clock clock;

  PreviewResource(
      MappingService mappings,
      PreviewService previews,
      MeasureService measures,
      FhirJson json,
      Clock clock) {
    this.mappings = mappings;
    this.previews = previews;
    this.measures = measures;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Path("/mappings/{id}/preview")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The exact values that would be sent, and why others would not")
  public Preview preview(@RestPath UUID id, @RestQuery @Nullable String period) {
    return previews.preview(mappings.find(id), period);
  }

  @GET
  @Path("/mappings/{id}/adx")
  @Produces("application/adx+xml")
  @Operation(summary = "The aggregate of a period as ADX")
  public String adx(@RestPath UUID id, @RestQuery @Nullable String period) {
    return AdxWriter.write(previews.preview(mappings.find(id), period), clock.instant());
  }

  @GET
  @Path("/mappings/{id}/measure-reports")
  @Produces("application/fhir+json")
  @Operation(summary = "The aggregate of a period as a collection of MeasureReports (mADX)")
  public String measureReports(@RestPath UUID id, @RestQuery @Nullable String period) {
    return json.text(measures.bundle(previews.preview(mappings.find(id), period)));
  }
}
