package org.mhero.messaging.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;
import org.mhero.messaging.database.Sql;

/** The lines and how they are doing. */
@Path("/api/messaging/channels")
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {
  private final Channels channels;
  private final Drivers drivers;
  private final Sql sql;

  ChannelResource(Channels channels, Drivers drivers, Sql sql) {
    this.channels = channels;
    this.drivers = drivers;
    this.sql = sql;
  }

  /**
   * One line.
   *
   * @param state OPEN, CLOSED (not enabled), THROTTLED, UNREACHABLE or MISCONFIGURED
   * @param queued messages that wait for it now
   */
  public record ChannelView(
      String name,
      String kind,
      String state,
      double rate,
      List<String> prefixes,
      long queued,
      long accepted,
      long deferred,
      long rejected,
      long unknown) {}

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "List the channels with their state and counters")
  public List<ChannelView> list() {
    Map<String, Drivers.Tally> tallies =
        drivers.sums().stream()
            .collect(Collectors.toMap(Drivers.Sums::channel, Drivers.Sums::tally));
    Map<String, Long> queued =
        sql
            .list(
                "select channel, count(*) as n from message"
                    + " where due_at is not null and channel is not null group by channel",
                row -> Map.entry(row.text("channel"), row.number("n")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return channels.all().stream()
        .map(
            line ->
                view(
                    line,
                    tallies.getOrDefault(line.name(), new Drivers.Tally("OPEN", 0, 0, 0, 0)),
                    queued.getOrDefault(line.name(), 0L)))
        .toList();
  }

  private static ChannelView view(Line line, Drivers.Tally tally, long queued) {
    return new ChannelView(
        line.name(),
        line.kind(),
        line.enabled() ? tally.state() : "CLOSED",
        line.rate(),
        line.prefixes(),
        queued,
        tally.accepted(),
        tally.deferred(),
        tally.rejected(),
        tally.unknown());
  }
}
