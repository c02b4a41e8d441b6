package org.mhero.messaging.channel.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The handsets one by one. Without token: there only in the local mode, on the loopback. */
@Path("/simulator/api/handsets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandsetResource {
  private static final int PAGE = 100;

  private final SimulatorGate gate;
  private final HandsetRepository handsets;
  private final Handsets network;

  HandsetResource(SimulatorGate gate, HandsetRepository handsets, Handsets network) {
    this.gate = gate;
    this.handsets = handsets;
    this.network = network;
  }

  /** A page of handsets. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HandsetsView(List<HandsetView> handsets, @Nullable String next) {}

  /** One handset. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HandsetView(
      String phone, Behaviour behaviour, @Nullable String lastText, @Nullable Instant lastAt) {}

  /** What one handset got and wrote, oldest first. */
  public record TalkView(Behaviour behaviour, List<LineView> messages) {}

  /** One message of it; {@code direction} is {@code got} or {@code wrote}. */
  public record LineView(String id, String direction, String text, Instant at) {}

  /** What the owner writes; {@code id} makes a repetition harmless. */
  public record WriteText(
      @NotNull @Size(max = 2000) String text, @Nullable @Size(max = 200) String id) {}

  /** What was written. */
  public record WrittenView(String id) {}

  /** What the handset shall do with messages. */
  public record Behave(@NotNull Behaviour behaviour) {}

  @GET
  @PermitAll
  @Operation(summary = "List the handsets")
  public HandsetsView list(
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("q") @DefaultValue("") String containing) {
    gate.check();
    List<HandsetRepository.Handset> page = handsets.handsets(cursor, containing, PAGE + 1);
    return new HandsetsView(
        page.stream()
            .limit(PAGE)
            .map(h -> new HandsetView(h.phone(), h.behaviour(), h.lastText(), h.lastAt()))
            .toList(),
        page.size() > PAGE ? page.get(PAGE - 1).phone() : null);
  }

  @GET
  @Path("/{phone}/messages")
  @PermitAll
  @Operation(summary = "Show what a handset got and wrote")
  public TalkView messages(@PathParam("phone") String phone) {
    String number = gate.phone(phone);
    return new TalkView(
        handsets.behaviour(number).orElse(Behaviour.DELIVER),
        handsets.of(number, PAGE).stream()
            .map(
                m ->
                    new LineView(
                        m.id().toString(), m.written() ? "wrote" : "got", m.text(), m.at()))
            .toList());
  }

  @POST
  @Path("/{phone}/messages")
  @PermitAll
  @ResponseStatus(202)
  @Operation(summary = "Write to mHero from a handset")
  public WrittenView write(@PathParam("phone") String phone, @Valid @NotNull WriteText body) {
    return new WrittenView(network.write(gate.phone(phone), body.text(), body.id()));
  }

  @PUT
  @Path("/{phone}/behaviour")
  @PermitAll
  @Operation(summary = "Set what a handset does with messages")
  public void behave(@PathParam("phone") String phone, @Valid @NotNull Behave body) {
    handsets.behave(List.of(gate.phone(phone)), body.behaviour());
  }
}
