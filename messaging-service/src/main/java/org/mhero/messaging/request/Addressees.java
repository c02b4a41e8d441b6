package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;

/** Finds out about the people that are addressed one by one. */
@ApplicationScoped
class Addressees {
  private final WorkerCards workers;
  private final ContactBook contacts;

  Addressees(WorkerCards workers, ContactBook contacts) {
    this.workers = workers;
    this.contacts = contacts;
  }

  /** What is known of these recipients; one entry for each, found or not. Asks the directory. */
  Function<Recipient, Addressee> of(Collection<Recipient> recipients) {
    Map<String, Contact> known = contacts(recipients);
    List<String> ids = new ArrayList<>();
    for (Recipient recipient : recipients) {
      if (recipient instanceof Recipient.Worker worker) {
        ids.add(worker.practitioner());
      }
    }
    known.values().stream()
        .map(Contact::practitioner)
        .filter(id -> id != null && !id.isEmpty())
        .forEach(ids::add);
    Map<String, Worker> cards = workers.of(ids);
    return recipient -> one(recipient, cards, known);
  }

  private static Addressee one(
      Recipient recipient, Map<String, Worker> cards, Map<String, Contact> known) {
    return switch (recipient) {
      case Recipient.Worker worker -> {
        Worker card = cards.get(worker.practitioner());
        yield card == null
            ? Addressee.unknown("Practitioner/" + worker.practitioner(), worker.practitioner())
            : of(card);
      }
      case Recipient.Known contact -> contact(contact.contact(), known, cards);
      case Recipient.Described described -> described.addressee();
      case Recipient.Saved saved -> Addressee.unknown("Group/" + saved.group(), null);
      case Recipient.Drawn drawn -> Addressee.unknown(drawn.key(), null);
    };
  }

  private static Addressee contact(
      String id, Map<String, Contact> known, Map<String, Worker> cards) {
    Contact contact = known.get(id);
    if (contact == null) {
      return Addressee.unknown("contact/" + id, null);
    }
    Worker card = contact.practitioner() == null ? null : cards.get(contact.practitioner());
    return new Addressee(
        "contact/" + id,
        contact.practitioner(),
        true,
        card == null ? "" : card.name(),
        List.of(contact.phone()),
        contact.language() == null ? List.of() : List.of(contact.language()),
        card == null ? "" : name(card.facility()),
        card == null ? "" : name(card.district()));
  }

  /** A worker of the directory as an addressee. */
  static Addressee of(Worker worker) {
    return new Addressee(
        "Practitioner/" + worker.id(),
        worker.id(),
        true,
        worker.name(),
        worker.phones(),
        worker.languages(),
        name(worker.facility()),
        name(worker.district()));
  }

  private static String name(@Nullable Place place) {
    return place == null ? "" : place.name();
  }

  private Map<String, Contact> contacts(Collection<Recipient> recipients) {
    List<UUID> ids = new ArrayList<>();
    for (Recipient recipient : recipients) {
      if (recipient instanceof Recipient.Known known) {
        uuid(known.contact(), ids);
      }
    }
    return contacts.find(ids).stream()
        .collect(Collectors.toMap(contact -> contact.id().toString(), contact -> contact));
  }

  /** An id that is no UUID is none of ours: its recipient ends as not found. */
  private static void uuid(String text, List<UUID> ids) {
    if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      ids.add(UUID.fromString(text));
    }
  }
}
