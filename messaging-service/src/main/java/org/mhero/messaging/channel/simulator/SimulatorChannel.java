package org.mhero.messaging.channel.simulator;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.mhero.messaging.channel.Channel;
import org.mhero.messaging.channel.Line;
import org.mhero.messaging.channel.LocalLine;
import org.mhero.messaging.channel.OutboundMessage;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;
import org.mhero.messaging.channel.UnknownOutcome;
import org.mhero.messaging.database.Gatherer;

/**
 * The provider behind the simulated handsets: it takes a message when it has stored it, under an id
 * of its own, and takes a repeated one once.
 */
@ApplicationScoped
class SimulatorChannel implements Channel, LocalLine {
  static final String KIND = "simulator";
  private static final int MOST = 200;

  private final SimulatorConfig config;
  private final Gatherer<OutboundMessage> gatherer;

  SimulatorChannel(SimulatorConfig config, Handsets handsets) {
    this.config = config;
    this.gatherer = new Gatherer<>("mhero-simulator-in", MOST, handsets::take);
  }

  @Override
  public Optional<Line> line() {
    return config.enabled()
        ? Optional.of(
            new Line(
                config.channel(),
                KIND,
                true,
                config.rate(),
                config.parallelism(),
                List.of(),
                true,
                true,
                UnknownOutcome.RESEND,
                null,
                this))
        : Optional.empty();
  }

  @Override
  public SendResult send(OutboundMessage message) {
    try {
      gatherer.add(message).join();
      return new SendResult.Accepted(Handsets.providerId(message.id()));
    } catch (CompletionException e) {
      return new SendResult.Deferred(SendError.CONNECTION_FAILED, null);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    gatherer.close();
  }
}
