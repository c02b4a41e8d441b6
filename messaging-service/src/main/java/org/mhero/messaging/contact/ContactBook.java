package org.mhero.messaging.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contacts: found or made by phone. */
@ApplicationScoped
public class ContactBook {
  private final ContactRepository contacts;

  ContactBook(ContactRepository contacts) {
    this.contacts = contacts;
  }

  /**
   * Somebody about to be written to.
   *
   * @param phone E.164
   * @param practitioner the worker's id, null for somebody in no registry
   */
  public record Reach(String phone, @Nullable String practitioner, @Nullable String language) {}

  /** Finds or makes the contacts of these people and remembers as whom they were addressed. */
  @Transactional
  public Map<String, Contact> reach(Collection<Reach> people) {
    List<Reach> ordered =
        people.stream()
            .collect(Collectors.toMap(Reach::phone, p -> p, (first, again) -> again))
            .values()
            .stream()
            .sorted(Comparator.comparing(Reach::phone))
            .toList();
    contacts.make(ordered.stream().map(Reach::phone).toList());
    contacts.addressed(ordered);
    return contacts.byPhones(ordered.stream().map(Reach::phone).toList()).stream()
        .collect(Collectors.toMap(Contact::phone, c -> c));
  }

  /** The contact of a number, made when it is new. */
  @Transactional
  public Contact of(String phone) {
    contacts.make(List.of(phone));
    return contacts.byPhones(List.of(phone)).get(0);
  }

  /** The contact, locked: what is done about one person is done in order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Contact> lock(UUID id) {
    return contacts.lock(id);
  }

  /** The contact of that id. */
  public Optional<Contact> find(UUID id) {
    return contacts.byIds(List.of(id)).stream().findFirst();
  }

  /** The contacts of these ids that there are. */
  public List<Contact> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : contacts.byIds(ids);
  }

  /** Says since when messages are unwanted, or null for wanted again, and in which language. */
  @Transactional
  public void setStopped(UUID id, @Nullable Instant since, @Nullable String language) {
    contacts.setStopped(id, since, language);
  }

  /** The ids among these workers of whom a number asked to stop. */
  public Set<String> stopped(Collection<String> practitioners) {
    return practitioners.isEmpty()
        ? Set.of()
        : new HashSet<>(contacts.stoppedPractitioners(practitioners));
  }

  /** The other numbers of the same worker. */
  public List<Contact> ofPractitioner(String practitioner) {
    return contacts.ofPractitioner(practitioner);
  }
}
