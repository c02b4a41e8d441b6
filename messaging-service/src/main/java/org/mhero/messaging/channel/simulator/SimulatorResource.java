package org.mhero.messaging.channel.simulator;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All handsets together: the page, and what a robot needs that plays thousands of them. */
@Path("/simulator")
public class SimulatorResource {
  private final SimulatorGate gate;
  private final HandsetRepository handsets;

  SimulatorResource(SimulatorGate gate, HandsetRepository handsets) {
    this.gate = gate;
    this.handsets = handsets;
  }

  /** What arrived, in order, and where to go on. */
  public record ArrivalsView(List<ArrivalView> messages, long next) {}

  /** One message that arrived at a handset. */
  public record ArrivalView(long seq, String phone, String text, Instant at) {}

  /** What many handsets shall do with messages. */
  public record BehaveAll(
      @NotNull @Size(max = 100_000) List<String> phones, @NotNull Behaviour behaviour) {}

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String page() throws IOException {
    gate.check();
    try (InputStream page = SimulatorResource.class.getResourceAsStream("/simulator/index.html")) {
      if (page == null) {
        throw new IllegalStateException("The simulator's page is not in the build");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @GET
  @Path("/api/messages")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List what arrived at handsets, in the order of arrival")
  public ArrivalsView arrivals(
      @QueryParam("after") @DefaultValue("0") @Pattern(regexp = "latest|\\d{1,18}") String after,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    gate.check();
    if (after.equals("latest")) {
      return new ArrivalsView(List.of(), handsets.latest());
    }
    long from = Long.parseLong(after);
    List<ArrivalView> page =
        handsets.arrived(from, limit).stream()
            .map(m -> new ArrivalView(m.seq(), m.phone(), m.text(), m.at()))
            .toList();
    return new ArrivalsView(page, page.isEmpty() ? from : page.get(page.size() - 1).seq());
  }

  @PUT
  @Path("/api/behaviours")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set what many handsets do with messages")
  public void behave(@Valid @NotNull BehaveAll body) {
    handsets.behave(body.phones().stream().map(gate::phone).toList(), body.behaviour());
  }
}
