package org.mhero.messaging.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;

/** Tells a writer what a text costs while it is being written. */
@Path("/api/messaging/segments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SegmentResource {
  /** A text to count. */
  public record CountSegments(@NotNull @Size(max = 20_000) String text) {}

  /** What it costs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SegmentsView(
      String encoding, int segments, int units, int perSegment, @Nullable DearestView dearest) {}

  /** The character that costs most. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DearestView(String character, @Nullable String cheaper) {}

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.SERVICE, Roles.PARTNER})
  @Operation(summary = "Count the SMS parts of a text")
  public SegmentsView count(@Valid @NotNull CountSegments request) {
    Segments counted = Segments.of(request.text());
    Segments.Dearest dearest = counted.dearest();
    return new SegmentsView(
        counted.encoding().label(),
        counted.segments(),
        counted.units(),
        counted.perSegment(),
        dearest == null ? null : new DearestView(dearest.character(), dearest.cheaper()));
  }
}
