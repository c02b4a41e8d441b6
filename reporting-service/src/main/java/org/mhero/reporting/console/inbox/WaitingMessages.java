package org.mhero.reporting.console.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.Waiting;

/** Counts the unanswered messages for the menu; not anew for every page. */
@ApplicationScoped
class WaitingMessages implements Waiting {
  private final MessagingClient messaging;
  private final ConsoleConfig config;
  private final Clock clock;
  private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

  WaitingMessages(@RestClient MessagingClient messaging, ConsoleConfig config, Clock clock) {
    this.messaging = messaging;
    this.config = config;
    this.clock = clock;
  }

  private record Counted(long messages, Instant at) {}

  @Override
  public long unanswered() {
    Counted known = last.get();
    Instant now = clock.instant();
    if (known != null && known.at().plus(config.menuAge()).isAfter(now)) {
      return known.messages();
    }
    long messages =
        Ask.maybe(() -> messaging.inbox("unanswered", null))
            .map(inbox -> (long) inbox.messages().size())
            .orElse(0L);
    last.set(new Counted(messages, now));
    return messages;
  }
}
