package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;
import org.mhero.messaging.contact.Phones;
import org.mhero.messaging.dispatch.Ledger;
import org.mhero.messaging.dispatch.Message;
import org.mhero.messaging.dispatch.Standing;
import org.mhero.messaging.segment.Segments;

/**
 * Turns letters into messages: each person's own text in their language, by the line that serves
 * their number. Whoever cannot or does not want to be reached becomes a message too, one that says
 * so: everybody has an outcome.
 */
@ApplicationScoped
class Composer {
  private static final long MICRO = 1_000;

  private final Phones phones;
  private final ContactBook contacts;
  private final Channels channels;
  private final Ledger ledger;
  private final Clock clock;

  Composer(Phones phones, ContactBook contacts, Channels channels, Ledger ledger, Clock clock) {
    this.phones = phones;
    this.contacts = contacts;
    this.channels = channels;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A letter with the number it goes to, if there is one, and its text. */
  private record Addressed(Letter letter, @Nullable String phone, Texts.Choice choice) {}

  /** Enters a message for each letter, once per request and addressee however often it is tried. */
  @Transactional
  int enter(List<Letter> letters) {
    List<Addressed> addressed = letters.stream().map(this::addressed).toList();
    Map<String, Contact> reached = reach(addressed);
    Set<String> stopped =
        contacts.stopped(
            letters.stream()
                .map(letter -> letter.addressee().practitioner())
                .filter(Objects::nonNull)
                .toList());
    Instant now = clock.instant();
    List<Message> messages = new ArrayList<>(letters.size());
    for (int i = 0; i < addressed.size(); i++) {
      // A microsecond apart, so that two texts to one person keep their order in the queue.
      messages.add(message(addressed.get(i), reached, stopped, now.plusNanos(i * MICRO)));
    }
    return ledger.enter(messages).size();
  }

  private Addressed addressed(Letter letter) {
    Addressee addressee = letter.addressee();
    Texts.Choice choice = letter.texts().in(addressee.languages());
    return new Addressed(letter, phones.first(addressee.phones()).orElse(null), choice);
  }

  private Map<String, Contact> reach(List<Addressed> addressed) {
    List<ContactBook.Reach> people = new ArrayList<>();
    for (Addressed one : addressed) {
      if (one.phone() != null) {
        Addressee addressee = one.letter().addressee();
        people.add(
            new ContactBook.Reach(
                one.phone(),
                addressee.practitioner(),
                addressee.languages().stream().findFirst().orElse(null)));
      }
    }
    return contacts.reach(people);
  }

  private Message message(
      Addressed one, Map<String, Contact> reached, Set<String> stopped, Instant now) {
    Send send = one.letter().send();
    Addressee addressee = one.letter().addressee();
    Contact contact = one.phone() == null ? null : reached.get(one.phone());
    Line line = one.phone() == null ? null : channels.to(one.phone()).orElse(null);
    String text = Placeholders.fill(one.choice().text(), addressee);
    return new Message(
        id(send.request(), addressee.key()),
        new Message.Origin(send.request(), send.campaign(), send.lane(), send.expiresAt(), false),
        new Message.Target(
            addressee.key(),
            addressee.practitioner() == null ? null : "Practitioner/" + addressee.practitioner(),
            contact == null ? null : contact.id(),
            one.phone(),
            line == null ? null : line.name()),
        new Message.Content(one.choice().language(), text, Segments.of(text).segments()),
        standing(one, contact, stopped, line, now),
        now);
  }

  private static Standing standing(
      Addressed one,
      @Nullable Contact contact,
      Set<String> stopped,
      @Nullable Line line,
      Instant now) {
    Addressee addressee = one.letter().addressee();
    if (!addressee.found()) {
      return Standing.at(MessageStatus.SUPPRESSED, "not-found", now);
    }
    if (contact == null) {
      return Standing.at(
          MessageStatus.SUPPRESSED,
          addressee.phones().isEmpty() ? "no-phone" : "invalid-phone",
          now);
    }
    if (contact.stopped()
        || (addressee.practitioner() != null && stopped.contains(addressee.practitioner()))) {
      return Standing.at(MessageStatus.SUPPRESSED, "opted-out", now);
    }
    if (line == null) {
      return Standing.at(MessageStatus.FAILED, "no-channel", now);
    }
    return one.letter().send().expiresAt().isAfter(now)
        ? Standing.at(MessageStatus.QUEUED, null, now)
        : Standing.at(MessageStatus.EXPIRED, "expired", now);
  }

  /** The same at every attempt, so that work which was cut short ends with one message each. */
  private static UUID id(String request, String addressee) {
    return UUID.nameUUIDFromBytes((request + "|" + addressee).getBytes(StandardCharsets.UTF_8));
  }
}
