package org.mhero.messaging.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/**
 * Whose number it is. The registry is asked when a number writes to us, and again after it told of
 * a change; while it is away, what was known before holds.
 */
@ApplicationScoped
public class Owners {
  private static final Logger LOG = Logger.getLogger(Owners.class);

  private final ContactRepository contacts;
  private final RegistryClient registry;
  private final PhoneConfig config;
  private final Clock clock;

  Owners(ContactRepository contacts, RegistryClient registry, PhoneConfig config, Clock clock) {
    this.contacts = contacts;
    this.registry = registry;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The worker a message from this contact is taken to be from: the only one with the number; where
   * several share it, or the registry knows nobody, the one it was last used to write to. Asks over
   * the network, so call it outside a transaction.
   */
  public Optional<String> of(Contact contact) {
    if (believed(contact)) {
      return attributed(contact);
    }
    List<String> owners = owners(contact.phone());
    Instant now = clock.instant();
    String only = owners.size() == 1 ? owners.get(0) : null;
    contacts.owned(contact.id(), only, now);
    if (only != null) {
      return Optional.of(only);
    }
    return Optional.ofNullable(contact.addressedAs())
        .filter(worker -> owners.isEmpty() || owners.contains(worker));
  }

  private static Optional<String> attributed(Contact contact) {
    return Optional.ofNullable(contact.practitioner())
        .or(() -> Optional.ofNullable(contact.addressedAs()));
  }

  private boolean believed(Contact contact) {
    Instant asked = contact.lookedUpAt();
    return asked != null
        && asked.isAfter(clock.instant().minus(config.ownerAge()))
        && contacts.lastDirectoryChange().filter(change -> !change.isBefore(asked)).isEmpty();
  }

  private List<String> owners(String phone) {
    try {
      return registry.owners(phone);
    } catch (AppException e) {
      LOG.debugf("The owner of a number comes from memory: %s", e.detail());
      return contacts.knownOwners(phone);
    }
  }
}
