package org.mhero.reporting.console.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.directory.Worker;
import org.mhero.reporting.console.audience.AudienceService;
import org.mhero.reporting.console.audience.CountView;
import org.mhero.reporting.console.audience.Finder;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;
import org.mhero.reporting.console.layout.Words;

/** Gathers the conversations, with the names the registry has for the contacts. */
@ApplicationScoped
class InboxPage {
  private final MessagingClient messaging;
  private final Finder finder;
  private final Clock clock;

  InboxPage(@RestClient MessagingClient messaging, Finder finder, Clock clock) {
    this.messaging = messaging;
    this.finder = finder;
    this.clock = clock;
  }

  InboxView list(Words w, String box, @Nullable String cursor, @Nullable String contact) {
    Optional<MessagingClient.Inbox> page = Ask.maybe(() -> messaging.inbox(box, cursor));
    List<MessagingClient.Inbound> messages =
        page.map(MessagingClient.Inbox::messages).orElse(List.of());
    return new InboxView(
        box,
        page.isPresent(),
        messages.stream().filter(message -> !message.handled()).count(),
        threads(w, messages, contact),
        page.map(MessagingClient.Inbox::next).orElse(null),
        contact == null ? null : open(w, contact, messages));
  }

  private List<InboxView.Thread> threads(
      Words w, List<MessagingClient.Inbound> messages, @Nullable String current) {
    Map<String, Worker> people = people(messages);
    Map<String, InboxView.Thread> threads = new LinkedHashMap<>();
    for (MessagingClient.Inbound message : messages) {
      Worker worker = message.practitioner() == null ? null : people.get(message.practitioner());
      InboxView.Thread thread =
          new InboxView.Thread(
              message.contact(),
              worker == null ? w.t("inbox.stranger") : worker.name(),
              w.since(Instant.parse(message.at()), clock.instant()),
              message.text(),
              !message.handled(),
              message.contact().equals(current));
      threads.merge(message.contact(), thread, InboxPage::newer);
    }
    return List.copyOf(threads.values());
  }

  private static InboxView.Thread newer(InboxView.Thread newest, InboxView.Thread older) {
    return new InboxView.Thread(
        newest.contact(),
        newest.name(),
        newest.when(),
        newest.text(),
        newest.waits() || older.waits(),
        newest.current());
  }

  private Map<String, Worker> people(List<MessagingClient.Inbound> messages) {
    List<String> ids =
        messages.stream()
            .map(MessagingClient.Inbound::practitioner)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return Ask.maybe(() -> finder.workers(ids)).orElse(List.of()).stream()
        .collect(Collectors.toMap(Worker::id, Function.identity()));
  }

  private InboxView.Open open(Words w, String id, List<MessagingClient.Inbound> messages) {
    MessagingClient.Contact contact = Ask.now(() -> messaging.contact(id));
    MessagingClient.Conversation talk = Ask.now(() -> messaging.messages(id, null));
    Optional<Worker> worker =
        Optional.ofNullable(contact.practitioner())
            .flatMap(
                person ->
                    Ask.maybe(() -> finder.workers(List.of(person))).orElse(List.of()).stream()
                        .findFirst());
    Optional<CountView.Sample> sample = worker.map(AudienceService::sample);
    String masked = contact.phoneMasked() == null ? "" : contact.phoneMasked();
    return new InboxView.Open(
        id,
        worker.map(Worker::name).orElse(masked.isEmpty() ? w.t("inbox.stranger") : masked),
        worker.map(known -> "/console/people/" + known.id()).orElse(null),
        sample.map(CountView.Sample::work).orElse(w.t("inbox.not-in-registry")),
        sample.map(CountView.Sample::district).orElse(""),
        masked,
        language(w, contact, worker),
        contact.optedOut(),
        spoken(w, talk.messages()),
        messages.stream()
            .filter(message -> message.contact().equals(id) && !message.handled())
            .map(MessagingClient.Inbound::id)
            .toList(),
        UUID.randomUUID().toString(),
        "");
  }

  private static String language(
      Words w, MessagingClient.Contact contact, Optional<Worker> worker) {
    String code =
        contact.language() != null
            ? contact.language()
            : worker.flatMap(Worker::language).orElse("");
    return code.isEmpty() ? "" : w.language(code);
  }

  private List<InboxView.Spoken> spoken(Words w, List<MessagingClient.Spoken> newestFirst) {
    List<MessagingClient.Spoken> inOrder = new ArrayList<>(newestFirst);
    Collections.reverse(inOrder);
    List<InboxView.Spoken> spoken = new ArrayList<>();
    String before = "";
    for (MessagingClient.Spoken one : inOrder) {
      Instant at = Instant.parse(one.at());
      String day = w.day(at);
      boolean ours = "out".equals(one.direction());
      String status = one.status() == null ? "" : one.status().toLowerCase(Locale.ROOT);
      spoken.add(
          new InboxView.Spoken(
              ours,
              day.equals(before) ? "" : day,
              one.text(),
              w.hour(at),
              ours ? w.or("inbox.status." + status, "") : ""));
      before = day;
    }
    return spoken;
  }
}
